package io.omnify.agent.clients;

import io.omnify.agent.clients.port.CrmNewsBook;

class InMemoryCrmNewsTest extends CrmNewsBookContract {
    private final CrmNewsBook book = new InMemoryCrmNews();

    @Override
    protected CrmNewsBook book() {
        return book;
    }
}
