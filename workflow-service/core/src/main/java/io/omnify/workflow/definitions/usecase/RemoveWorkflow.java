package io.omnify.workflow.definitions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Refusal;
import io.omnify.workflow.definitions.domain.Refused;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Workflows;
import java.time.InstantSource;

/** Takes a workflow out of use; its versions and runs stay readable. */
public final class RemoveWorkflow {
    private final CurrentWorkflow current;
    private final Workflows workflows;
    private final InstantSource clock;

    public RemoveWorkflow(CurrentWorkflow current, Workflows workflows, InstantSource clock) {
        this.current = current;
        this.workflows = workflows;
        this.clock = clock;
    }

    public void handle(OrgId org, WorkflowId id) {
        var before = current.newest(org, id);
        if (!workflows.save(before.remove(clock.instant()), before))
            throw new Refused(new Refusal.ChangedMeanwhile(id));
    }
}
