package io.omnify.workflow.adapter.rest;

import io.omnify.auth.api.OrgId;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Workflows;
import io.omnify.workflow.definitions.usecase.EnsureBuiltIns;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Which workflows an organisation has or had: the runs of a removed one can still be followed and found. */
@Singleton
final class KnownWorkflows {
    private final Workflows workflows;
    private final EnsureBuiltIns builtIns;

    KnownWorkflows(Workflows workflows, EnsureBuiltIns builtIns) {
        this.workflows = workflows;
        this.builtIns = builtIns;
    }

    /** Null for whichever workflow; one that never was here is not found. */
    @Nullable
    WorkflowId orAny(OrgId org, String id) {
        var workflow = Ids.workflowOrAny(id);
        if (workflow == null) return null;
        builtIns.handle(org);
        if (workflows.find(org, workflow).isEmpty()) throw ProblemException.notFound("workflow");
        return workflow;
    }
}
