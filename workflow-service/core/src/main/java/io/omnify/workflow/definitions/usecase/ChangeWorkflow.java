package io.omnify.workflow.definitions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Refusal;
import io.omnify.workflow.definitions.domain.Refused;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Workflows;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes the next version of a workflow; runs under way stay on theirs. */
public final class ChangeWorkflow {
    private final CheckDefinition check;
    private final CurrentWorkflow current;
    private final Workflows workflows;
    private final SubWorkflows others;
    private final PinAgents pin;
    private final InstantSource clock;

    public ChangeWorkflow(
            CheckDefinition check,
            CurrentWorkflow current,
            Workflows workflows,
            SubWorkflows others,
            PinAgents pin,
            InstantSource clock) {
        this.check = check;
        this.current = current;
        this.workflows = workflows;
        this.others = others;
        this.pin = pin;
        this.clock = clock;
    }

    /**
     * @param expected the version the change is based on; empty means whatever is newest
     * @param publish whether new runs take it at once; otherwise it is a draft
     */
    public record Change(Map<String, @Nullable Object> definition, OptionalInt expected, boolean publish) {}

    public Workflow handle(OrgId org, WorkflowId id, Change change) {
        var before = current.newest(org, id);
        var expected = change.expected();
        if (expected.isPresent() && expected.getAsInt() != before.version())
            throw new Refused(new Refusal.NotThatVersion(id, before.version()));
        var checked = check.handle(org, change.definition());
        if (!checked.errors().isEmpty()) throw new Refused(new Refusal.Invalid(checked.errors()));
        var next = change.publish() ? published(before, checked) : before.draft(checked.definition(), clock.instant());
        if (!workflows.save(next, before)) throw new Refused(new Refusal.ChangedMeanwhile(id));
        return next;
    }

    private Workflow published(Workflow before, CheckDefinition.Checked checked) {
        others.refuseCircle(before.org(), before.id(), checked.definition());
        return before.next(pin.handle(before.org(), checked.definition()), clock.instant());
    }
}
