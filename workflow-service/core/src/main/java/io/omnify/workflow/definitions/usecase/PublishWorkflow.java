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
 * that the order of versions is the order in which they were in use. Its agents stay those it was published with.
 */
public final class PublishWorkflow {
    private final CurrentWorkflow current;
    private final Workflows workflows;
    private final SubWorkflows others;
    private final PinAgents pin;
    private final InstantSource clock;

    public PublishWorkflow(
            CurrentWorkflow current, Workflows workflows, SubWorkflows others, PinAgents pin, InstantSource clock) {
        this.current = current;
        this.workflows = workflows;
        this.others = others;
        this.pin = pin;
        this.clock = clock;
    }

    /** Publishing what is published already changes nothing. */
    public Workflow handle(OrgId org, WorkflowId id, int version) {
        var newest = current.newest(org, id);
        if (version == newest.published()) return current.version(org, id, version);
        var wanted = current.version(org, id, version).definition();
        others.refuseCircle(org, id, wanted);
        var pinned = pin.handle(org, wanted);
        boolean back = version != newest.version();
        var next = back ? newest.next(pinned, clock.instant()) : newest.publish(pinned, clock.instant());
        boolean saved = back ? workflows.restore(next, newest, version) : workflows.save(next, newest);
        if (!saved) throw new Refused(new Refusal.ChangedMeanwhile(id));
        return next;
    }
}
