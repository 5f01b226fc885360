package io.omnify.workflow;

import io.omnify.testkit.Contracts;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class OpenApiTest {
    @Test
    void theCommittedDescriptionIsTheServedOne() {
        Contracts.assertOpenApi("workflow-service");
    }
}
