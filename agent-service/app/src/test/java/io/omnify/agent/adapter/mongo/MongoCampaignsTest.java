package io.omnify.agent.adapter.mongo;

import io.omnify.agent.campaigns.CampaignsContract;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.OurParts;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoCampaignsTest extends CampaignsContract {
    @Inject
    MongoCampaigns campaigns;

    @Inject
    MongoOurParts parts;

    @Override
    protected OurParts parts() {
        return parts;
    }

    @Override
    protected Campaigns campaigns() {
        return campaigns;
    }
}
