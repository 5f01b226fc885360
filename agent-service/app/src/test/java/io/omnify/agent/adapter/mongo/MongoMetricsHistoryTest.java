package io.omnify.agent.adapter.mongo;

import io.omnify.agent.campaigns.MetricsHistoryContract;
import io.omnify.agent.campaigns.port.MetricsHistory;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoMetricsHistoryTest extends MetricsHistoryContract {
    @Inject
    MongoMetricsHistory history;

    @Override
    protected MetricsHistory history() {
        return history;
    }
}
