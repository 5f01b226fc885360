package io.omnify.workflow.definitions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Refusal;
import io.omnify.workflow.definitions.domain.Refused;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Workflows;
import java.time.InstantSource;

/**
 * Lets new runs take a version: the newest draft as it is, and any earlier version as a new one with its content, so
 * that the order of versions is the order in which they were in use.
 */
public final class PublishWorkflow {
    private final CurrentWorkflow current;
    private final Workflows workflows;
    private final InstantSource clock;

    public PublishWorkflow(CurrentWorkflow current, Workflows workflows, InstantSource clock) {
        this.current = current;
        this.workflows = workflows;
        this.clock = clock;
    }

    /** Publishing what is published already changes nothing. */
    public Workflow handle(OrgId org, WorkflowId id, int version) {
        var newest = current.newest(org, id);
        if (version == newest.published()) return current.version(org, id, version);
        var next = version == newest.version()
                ? newest.publish(clock.instant())
                : newest.next(current.version(org, id, version).definition(), clock.instant());
        if (!workflows.save(next, newest)) throw new Refused(new Refusal.ChangedMeanwhile(id));
        return next;
    }
}
