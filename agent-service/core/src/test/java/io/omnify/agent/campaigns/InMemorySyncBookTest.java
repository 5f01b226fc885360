package io.omnify.agent.campaigns;

import io.omnify.agent.campaigns.port.SyncBook;

class InMemorySyncBookTest extends SyncBookContract {
    private final InMemorySyncBook book = new InMemorySyncBook();

    @Override
    protected SyncBook book() {
        return book;
    }
}
