package io.omnify.workflow.triggers.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Workflows;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.domain.TriggerReader;
import io.omnify.workflow.triggers.port.Triggers;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings the triggers that a definition declares to where they are waited for. Goes by what the workflow declares now,
 * so that any order of announcements ends alike. One that did not change keeps its place in time.
 */
public final class SyncTriggers {
    private final Workflows workflows;
    private final Triggers triggers;
    private final Arming arming;
    private final InstantSource clock;
    private final TriggerReader reader = new TriggerReader();

    public SyncTriggers(Workflows workflows, Triggers triggers, Arming arming, InstantSource clock) {
        this.workflows = workflows;
        this.triggers = triggers;
        this.arming = arming;
        this.clock = clock;
    }

    public void handle(OrgId org, WorkflowId id) {
        var wanted = new HashSet<TriggerId>();
        workflows
                .find(org, id)
                .filter(workflow -> !workflow.removed())
                .ifPresent(workflow -> declare(workflow, wanted));
        for (var known : triggers.list(org, id, 2 * WriteTriggers.MOST))
            if (known.declared() && !wanted.contains(known.id())) triggers.remove(org, known.id());
    }

    private void declare(Workflow workflow, HashSet<TriggerId> wanted) {
        List<io.omnify.workflow.definitions.domain.Trigger> declared =
                workflow.definition().triggers();
        for (int i = 0; i < Math.min(declared.size(), WriteTriggers.MOST); i++) {
            if (declared.get(i).type().equals("manual")) continue;
            var json =
                    new LinkedHashMap<String, @Nullable Object>(declared.get(i).settings());
            json.put("type", declared.get(i).type());
            var trigger = id(workflow, json, i);
            wanted.add(trigger);
            put(workflow, trigger, json);
        }
    }

    /** By its name where it has one, else by its place. */
    private static TriggerId id(Workflow workflow, Map<String, @Nullable Object> json, int place) {
        var name = json.get("name") instanceof String text ? "name " + text : "place " + place;
        var all = workflow.org() + "\n" + workflow.id() + "\n" + json.get("type") + "\n" + name;
        return new TriggerId("trg_" + RunId.derived(all).value().substring("run_".length()));
    }

    private void put(Workflow workflow, TriggerId id, Map<String, @Nullable Object> json) {
        var read = reader.read(json, "");
        if (!read.errors().isEmpty()) return;
        var now = clock.instant();
        var known = triggers.find(workflow.org(), id);
        if (known.isEmpty()) {
            var fresh = Trigger.of(id, workflow.org(), workflow.id(), read.draft(), true, now);
            triggers.add(arming.arm(fresh, now), now);
            return;
        }
        var draft = sameGeneration(read.draft(), known.get());
        if (draft.equals(known.get().draft())) return;
        if (!triggers.change(known.get(), arming.arm(known.get().change(draft), now), now))
            throw new IllegalStateException("trigger " + id + " changed meanwhile");
    }

    private static Trigger.Draft sameGeneration(Trigger.Draft draft, Trigger known) {
        if (!(draft.spec() instanceof Spec.Webhook asked) || !(known.spec() instanceof Spec.Webhook webhook))
            return draft;
        return new Trigger.Draft(draft.name(), asked.generation(webhook.generation()), draft.input());
    }
}
