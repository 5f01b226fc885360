package io.omnify.workflow.definitions;

import io.omnify.workflow.definitions.port.Workflows;

class InMemoryWorkflowsTest extends WorkflowsContract {
    private final Workflows workflows = new InMemoryWorkflows();

    @Override
    protected Workflows workflows() {
        return workflows;
    }
}
