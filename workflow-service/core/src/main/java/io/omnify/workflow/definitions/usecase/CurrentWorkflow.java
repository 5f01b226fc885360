package io.omnify.workflow.definitions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Refusal;
import io.omnify.workflow.definitions.domain.Refused;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Workflows;

/** The version of a workflow that new runs take. */
public final class CurrentWorkflow {
    private final Workflows workflows;
    private final EnsureBuiltIns builtIns;

    public CurrentWorkflow(Workflows workflows, EnsureBuiltIns builtIns) {
        this.workflows = workflows;
        this.builtIns = builtIns;
    }

    public Workflow handle(OrgId org, WorkflowId id) {
        builtIns.handle(org);
        return workflows
                .find(org, id)
                .filter(workflow -> !workflow.removed())
                .orElseThrow(() -> new Refused(new Refusal.NotFound(id)));
    }
}
