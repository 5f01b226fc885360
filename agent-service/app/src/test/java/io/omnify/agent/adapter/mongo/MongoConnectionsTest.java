package io.omnify.agent.adapter.mongo;

import io.omnify.agent.connections.ConnectionsContract;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoConnectionsTest extends ConnectionsContract {
    @Inject
    Connections connections;

    @Inject
    Tokens tokens;

    @Override
    protected Connections connections() {
        return connections;
    }

    @Override
    protected Tokens tokens() {
        return tokens;
    }
}
