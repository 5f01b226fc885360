package io.omnify.workflow.triggers.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.triggers.domain.Buffer;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.port.AllTriggers;
import io.omnify.workflow.triggers.port.Buffers;
import io.omnify.workflow.triggers.port.Triggers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets an event start what listens to it, once, however often the event comes. The events of a run that an event has
 * started start nothing further, and a workflow never hears of its own runs: otherwise two could start each other for
 * ever.
 */
public final class TakeEvent {
    private static final int ATTEMPTS = 20;
    /** What happened before a trigger was made is none of its business; clocks may differ by this much. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final AllTriggers all;
    private final Buffers buffers;
    private final Starts starts;
    private final FireBuffers fire;
    private final Notes notes;
    private final InstantSource clock;

    public TakeEvent(
            AllTriggers all, Triggers triggers, Buffers buffers, Starts starts, FireBuffers fire, InstantSource clock) {
        this.all = all;
        this.buffers = buffers;
        this.starts = starts;
        this.fire = fire;
        this.notes = new Notes(triggers, clock);
        this.clock = clock;
    }

    /** Whether anything listens, so that the event has to be read at all. */
    public boolean wanted(OrgId org, String type) {
        return all.listening().stream().anyMatch(trigger -> listens(trigger, org, type));
    }

    /** {@code event} has id, type, time, subject and data. */
    public void handle(OrgId org, String type, String id, Instant at, Map<String, @Nullable Object> event) {
        for (var trigger : all.listening())
            if (listens(trigger, org, type)
                    && trigger.spec() instanceof Spec.Event spec
                    && !at.isBefore(trigger.createdAt().minus(SKEW))) take(trigger, spec, id, event);
    }

    private static boolean listens(Trigger trigger, OrgId org, String type) {
        return trigger.org().equals(org) && trigger.spec() instanceof Spec.Event spec && spec.wants(type);
    }

    private void take(Trigger trigger, Spec.Event spec, String id, Map<String, @Nullable Object> event) {
        if (circular(trigger, event) || !starts.wants(spec.filter(), trigger, event)) return;
        var key = starts.key(spec.key(), trigger, event);
        var now = clock.instant();
        if (spec.dedupe().isPositive() && !buffers.first(trigger, key, id, now, now.minus(spec.dedupe()))) return;
        if (spec.buffered()) buffer(trigger, spec, key, new Buffer.Happening(id, event));
        else notes.note(trigger, starts.start(trigger, id, event));
    }

    private static boolean circular(Trigger trigger, Map<String, @Nullable Object> event) {
        if (!String.valueOf(event.get("type")).startsWith("workflow.")
                || !(event.get("data") instanceof Map<?, ?> data)) return false;
        return trigger.workflow().value().equals(data.get("workflow_id"))
                || String.valueOf(data.get("started_by")).startsWith("event:");
    }

    private void buffer(Trigger trigger, Spec.Event spec, String key, Buffer.Happening happening) {
        for (int i = 0; i < ATTEMPTS; i++) {
            var known = buffers.find(trigger.org(), trigger.id(), key);
            if (known.knows(happening.id())) return;
            var next = known.add(happening, spec, clock.instant());
            if (!buffers.save(next)) continue;
            if (!next.sealed().isEmpty()) fire.handle();
            return;
        }
        throw new IllegalStateException("too many at once change what waits for trigger " + trigger.id());
    }
}
