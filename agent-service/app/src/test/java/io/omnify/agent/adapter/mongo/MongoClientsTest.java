package io.omnify.agent.adapter.mongo;

import io.omnify.agent.clients.ClientsContract;
import io.omnify.agent.clients.port.Clients;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoClientsTest extends ClientsContract {
    @Inject
    Clients clients;

    @Override
    protected Clients clients() {
        return clients;
    }
}
