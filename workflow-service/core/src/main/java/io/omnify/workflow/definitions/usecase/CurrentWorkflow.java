package io.omnify.workflow.definitions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Refusal;
import io.omnify.workflow.definitions.domain.Refused;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Workflows;

/** The version of a workflow that new runs take, and the newest one, which may be a draft. */
public final class CurrentWorkflow {
    private final Workflows workflows;
    private final EnsureBuiltIns builtIns;

    public CurrentWorkflow(Workflows workflows, EnsureBuiltIns builtIns) {
        this.workflows = workflows;
        this.builtIns = builtIns;
    }

    /** The published version. */
    public Workflow handle(OrgId org, WorkflowId id) {
        var newest = newest(org, id);
        return newest.published() == newest.version() ? newest : version(org, id, newest.published());
    }

    public Workflow newest(OrgId org, WorkflowId id) {
        builtIns.handle(org);
        return workflows
                .find(org, id)
                .filter(workflow -> !workflow.removed())
                .orElseThrow(() -> new Refused(new Refusal.NotFound(id)));
    }

    /** One version of a workflow that is in use; a version that never was is answered like a workflow that is not. */
    public Workflow version(OrgId org, WorkflowId id, int version) {
        newest(org, id);
        return workflows.find(org, id, version).orElseThrow(() -> new Refused(new Refusal.NotFound(id)));
    }
}
