package io.omnify.agent.adapter.rest;

import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.Contracts;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class OpenApiTest {
    @Test
    void theDescriptionIsTheCommittedOne() {
        Contracts.assertOpenApi("agent-service");
    }
}
