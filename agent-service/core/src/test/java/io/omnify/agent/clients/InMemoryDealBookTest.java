package io.omnify.agent.clients;

import io.omnify.agent.clients.port.DealBook;

class InMemoryDealBookTest extends DealBookContract {
    private final DealBook deals = new InMemoryDealBook();

    @Override
    protected DealBook deals() {
        return deals;
    }
}
