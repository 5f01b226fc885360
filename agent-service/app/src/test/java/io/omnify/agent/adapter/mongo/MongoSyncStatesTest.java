package io.omnify.agent.adapter.mongo;

import io.omnify.agent.clients.SyncStatesContract;
import io.omnify.agent.clients.port.SyncStates;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoSyncStatesTest extends SyncStatesContract {
    @Inject
    SyncStates states;

    @Override
    protected SyncStates states() {
        return states;
    }
}
