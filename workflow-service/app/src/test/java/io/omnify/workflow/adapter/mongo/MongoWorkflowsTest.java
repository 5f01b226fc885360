package io.omnify.workflow.adapter.mongo;

import io.omnify.testkit.TestServers;
import io.omnify.workflow.definitions.WorkflowsContract;
import io.omnify.workflow.definitions.port.Workflows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class MongoWorkflowsTest extends WorkflowsContract {
    @Inject
    Workflows workflows;

    @Override
    protected Workflows workflows() {
        return workflows;
    }
}
