package io.omnify.agent.adapter.mongo;

import io.omnify.agent.clients.CrmNewsBookContract;
import io.omnify.agent.clients.port.CrmNewsBook;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoCrmNewsTest extends CrmNewsBookContract {
    @Inject
    CrmNewsBook book;

    @Override
    protected CrmNewsBook book() {
        return book;
    }
}
