package io.omnify.agent.connections;

import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.port.Tokens;

class InMemoryConnectionsTest extends ConnectionsContract {
    private final InMemoryConnections connections = new InMemoryConnections();

    @Override
    protected Connections connections() {
        return connections;
    }

    @Override
    protected Tokens tokens() {
        return connections;
    }
}
