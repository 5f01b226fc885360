package io.omnify.workflow.triggers.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Ids;
import io.omnify.workflow.definitions.usecase.CurrentWorkflow;
import io.omnify.workflow.triggers.domain.Refusal;
import io.omnify.workflow.triggers.domain.Refused;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.port.Triggers;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Creates, changes, pauses and removes the triggers of a workflow. */
public final class WriteTriggers {
    public static final int MOST = 50;
    private static final int ATTEMPTS = 5;

    private final CheckTriggers check;
    private final CurrentWorkflow workflows;
    private final Triggers triggers;
    private final Arming arming;
    private final Ids ids;
    private final InstantSource clock;

    public WriteTriggers(
            CheckTriggers check,
            CurrentWorkflow workflows,
            Triggers triggers,
            Arming arming,
            Ids ids,
            InstantSource clock) {
        this.check = check;
        this.workflows = workflows;
        this.triggers = triggers;
        this.arming = arming;
        this.ids = ids;
        this.clock = clock;
    }

    public Trigger create(OrgId org, WorkflowId workflow, Map<String, @Nullable Object> json) {
        workflows.handle(org, workflow);
        var draft = read(json);
        if (triggers.list(org, workflow, MOST).size() >= MOST)
            throw new Refused(new Refusal.TooMany("triggers of a workflow", MOST));
        var now = clock.instant();
        var trigger = Trigger.of(new TriggerId(ids.next("trg_")), org, workflow, draft, false, now);
        var armed = arming.arm(trigger, now);
        if (!triggers.add(armed, now)) throw new Refused(new Refusal.ChangedMeanwhile(trigger.id()));
        return armed;
    }

    public Trigger change(OrgId org, WorkflowId workflow, TriggerId id, Map<String, @Nullable Object> json) {
        find(org, workflow, id);
        var draft = read(json);
        return update(org, workflow, id, trigger -> {
            if (trigger.declared()) throw new Refused(new Refusal.Declared(id));
            if (!trigger.spec().type().equals(draft.spec().type()))
                throw new Refused(new Refusal.NotA(draft.spec().type()));
            return arming.arm(trigger.change(sameGeneration(draft, trigger)), clock.instant());
        });
    }

    private static Trigger.Draft sameGeneration(Trigger.Draft draft, Trigger trigger) {
        if (!(draft.spec() instanceof Spec.Webhook asked) || !(trigger.spec() instanceof Spec.Webhook known))
            return draft;
        return new Trigger.Draft(draft.name(), asked.generation(known.generation()), draft.input());
    }

    /** Times that pass while it is paused are not made up for. */
    public Trigger pause(OrgId org, WorkflowId workflow, TriggerId id, boolean paused) {
        return update(
                org,
                workflow,
                id,
                trigger -> trigger.paused() == paused ? trigger : arming.arm(trigger.paused(paused), clock.instant()));
    }

    /** The address and secret of before are worthless from now on. */
    public Trigger rotate(OrgId org, WorkflowId workflow, TriggerId id) {
        return update(org, workflow, id, trigger -> {
            if (!(trigger.spec() instanceof Spec.Webhook known)) throw new Refused(new Refusal.NotA("webhook"));
            var next = known.generation(known.generation() + 1);
            return trigger.change(new Trigger.Draft(trigger.name(), next, trigger.input()));
        });
    }

    public void remove(OrgId org, WorkflowId workflow, TriggerId id) {
        if (find(org, workflow, id).declared()) throw new Refused(new Refusal.Declared(id));
        triggers.remove(org, id);
    }

    public Trigger find(OrgId org, WorkflowId workflow, TriggerId id) {
        return triggers.find(org, id)
                .filter(trigger -> trigger.workflow().equals(workflow))
                .orElseThrow(() -> new Refused(new Refusal.NotFound(id.value())));
    }

    /** The clock may write in between; what people want is then applied to what the clock wrote. */
    Trigger update(OrgId org, WorkflowId workflow, TriggerId id, UnaryOperator<Trigger> change) {
        for (int i = 0; i < ATTEMPTS; i++) {
            var known = find(org, workflow, id);
            var next = change.apply(known);
            if (next.equals(known) || triggers.change(known, next, clock.instant())) return next;
        }
        throw new Refused(new Refusal.ChangedMeanwhile(id));
    }

    private Trigger.Draft read(Map<String, @Nullable Object> json) {
        var read = check.handle(json, "");
        if (!read.errors().isEmpty()) throw new Refused(new Refusal.Invalid(read.errors()));
        return read.draft();
    }
}
