package io.omnify.workflow.adapter.mongo;

import io.omnify.platform.events.Audit;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerWriter;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the audit trail keeps of a change to a trigger; what the clock writes of its progress is no change. */
@Singleton
final class TriggerAudit {
    private final Audit audit;

    TriggerAudit(Audit audit) {
        this.audit = audit;
    }

    OutboxMessage created(Trigger trigger) {
        return entry("trigger.created", trigger, null, trigger);
    }

    OutboxMessage changed(Trigger before, Trigger after) {
        return entry(action(before, after), after, before, after);
    }

    /** It has no document left to ride in, nor has what was not sent yet; an entry that comes twice counts once. */
    void removed(Trigger trigger, List<OutboxMessage> unsent) {
        unsent.forEach(audit::send);
        audit.send(audit.entry(
                trigger.org(), "trigger.deleted", "trigger", trigger.id().value(), snapshot(trigger), null));
    }

    private OutboxMessage entry(String action, Trigger trigger, @Nullable Trigger before, Trigger after) {
        return audit.entry(trigger.org(), action, "trigger", trigger.id().value(), snapshot(before), snapshot(after));
    }

    private static String action(Trigger before, Trigger after) {
        if (before.paused() != after.paused()) return after.paused() ? "trigger.paused" : "trigger.resumed";
        if (before.progress().backfill().size() < after.progress().backfill().size()) return "trigger.backfilled";
        return generation(before) == generation(after) ? "trigger.updated" : "trigger.rotated";
    }

    private static int generation(Trigger trigger) {
        return trigger.spec() instanceof Spec.Webhook webhook ? webhook.generation() : 0;
    }

    private static @Nullable Object snapshot(@Nullable Trigger trigger) {
        if (trigger == null) return null;
        Map<String, @Nullable Object> view = new LinkedHashMap<>(new TriggerWriter().write(trigger.draft()));
        view.put("workflow_id", trigger.workflow().value());
        view.put("paused", trigger.paused());
        view.put("backfill", trigger.progress().backfill().size());
        if (generation(trigger) > 0) view.put("generation", generation(trigger));
        return view;
    }
}
