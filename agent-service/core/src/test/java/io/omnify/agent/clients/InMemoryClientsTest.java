package io.omnify.agent.clients;

import io.omnify.agent.clients.port.Clients;

class InMemoryClientsTest extends ClientsContract {
    private final Clients clients = new InMemoryClients();

    @Override
    protected Clients clients() {
        return clients;
    }
}
