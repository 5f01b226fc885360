package io.omnify.agent.adapter.mongo;

import io.omnify.agent.clients.DealBookContract;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoDealBookTest extends DealBookContract {
    @Inject
    DealBook deals;

    @Override
    protected DealBook deals() {
        return deals;
    }
}
