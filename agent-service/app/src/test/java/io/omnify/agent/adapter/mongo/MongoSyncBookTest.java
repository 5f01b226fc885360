package io.omnify.agent.adapter.mongo;

import io.omnify.agent.campaigns.SyncBookContract;
import io.omnify.agent.campaigns.port.SyncBook;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoSyncBookTest extends SyncBookContract {
    @Inject
    MongoSyncBook book;

    @Override
    protected SyncBook book() {
        return book;
    }
}
