package io.omnify.workflow.triggers.usecase;

import io.omnify.workflow.triggers.domain.Buffer;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.port.AllTriggers;
import io.omnify.workflow.triggers.port.Buffers;
import io.omnify.workflow.triggers.port.Triggers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts the runs of events that have waited long enough: first they are sealed, then started, then forgotten. */
public final class FireBuffers {
    private static final Duration CLAIM = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;
    private static final int ATTEMPTS = 20;

    private final AllTriggers all;
    private final Buffers buffers;
    private final Starts starts;
    private final Notes notes;
    private final InstantSource clock;

    public FireBuffers(AllTriggers all, Triggers triggers, Buffers buffers, Starts starts, InstantSource clock) {
        this.all = all;
        this.buffers = buffers;
        this.starts = starts;
        this.notes = new Notes(triggers, clock);
        this.clock = clock;
    }

    /** How many buffers were looked at; several callers share what is due. */
    public int handle() {
        int done = 0;
        while (done < AT_ONCE && one()) done++;
        return done;
    }

    /** Looks at one that is due; false when none is. */
    public boolean one() {
        var now = clock.instant();
        var due = buffers.claimDue(now, now.plus(CLAIM));
        due.ifPresent(found -> fire(found, now));
        return due.isPresent();
    }

    /** Nobody else has it meanwhile; if events never stop coming, the claim ends by itself. */
    private void fire(Buffer due, Instant now) {
        var trigger = all.find(due.trigger()).filter(found -> !found.paused());
        var sealed = due.seal(now);
        var known = buffers.save(sealed) ? sealed.stored() : again(due);
        var started = new HashSet<String>();
        for (int i = 0; i < ATTEMPTS; i++) {
            for (var events : known.sealed())
                if (started.add(Buffer.name(events))) trigger.ifPresent(found -> start(found, due.key(), events));
            if (buffers.release(known.done())) return;
            known = again(due);
        }
    }

    /** As it is now that another event came. */
    private Buffer again(Buffer due) {
        return buffers.find(due.org(), due.trigger(), due.key());
    }

    private void start(Trigger trigger, String key, List<Buffer.Happening> events) {
        var last = events.getLast();
        boolean batch = trigger.spec() instanceof Spec.Event spec && spec.batchSize() > 1;
        var event = batch ? batch(key, events) : last.event();
        notes.note(trigger, starts.start(trigger, "waited/" + Buffer.name(events), event));
    }

    private static Map<String, @Nullable Object> batch(String key, List<Buffer.Happening> events) {
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("type", "batch");
        event.put("key", key);
        event.put("count", events.size());
        event.put("events", events.stream().map(Buffer.Happening::event).toList());
        return event;
    }
}
