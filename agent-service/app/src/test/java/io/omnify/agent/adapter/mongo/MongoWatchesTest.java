package io.omnify.agent.adapter.mongo;

import io.omnify.agent.optimisation.WatchesContract;
import io.omnify.agent.optimisation.port.Watches;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoWatchesTest extends WatchesContract {
    @Inject
    MongoWatches stored;

    @Override
    protected Watches watches() {
        return stored;
    }
}
