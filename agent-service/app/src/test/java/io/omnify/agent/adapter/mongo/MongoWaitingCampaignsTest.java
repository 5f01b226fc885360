package io.omnify.agent.adapter.mongo;

import io.omnify.agent.campaigns.WaitingCampaignsContract;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoWaitingCampaignsTest extends WaitingCampaignsContract {
    @Inject
    MongoCampaigns campaigns;

    @Override
    protected Campaigns campaigns() {
        return campaigns;
    }
}
