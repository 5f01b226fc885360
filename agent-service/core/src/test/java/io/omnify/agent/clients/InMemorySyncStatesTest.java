package io.omnify.agent.clients;

import io.omnify.agent.clients.port.SyncStates;

class InMemorySyncStatesTest extends SyncStatesContract {
    private final SyncStates states = new InMemorySyncStates();

    @Override
    protected SyncStates states() {
        return states;
    }
}
