package io.omnify.workflow.triggers.usecase;

import io.omnify.workflow.triggers.domain.Outcome;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.port.AllTriggers;
import io.omnify.workflow.triggers.port.Triggers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/**
 * Starts the runs whose time has come. Each trigger is claimed, so that several instances share the work; what a crash
 * interrupts is done again after the claim, and leads to the same runs.
 */
public final class FireSchedules {
    private static final Duration CLAIM = Duration.ofSeconds(5);
    private static final int AT_ONCE = 200;

    private final AllTriggers all;
    private final Triggers triggers;
    private final Starts starts;
    private final Calendar calendar;
    private final InstantSource clock;

    public FireSchedules(AllTriggers all, Triggers triggers, Starts starts, Calendar calendar, InstantSource clock) {
        this.all = all;
        this.triggers = triggers;
        this.starts = starts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** How many triggers were looked at; several callers share what is due. */
    public int handle() {
        int done = 0;
        while (done < AT_ONCE && one()) done++;
        return done;
    }

    /** Looks at one that is due; false when none is. */
    public boolean one() {
        var now = clock.instant();
        var due = all.claimDue(now, now.plus(CLAIM));
        due.ifPresent(found -> fire(found, now));
        return due.isPresent();
    }

    private void fire(Trigger trigger, Instant now) {
        if (!(trigger.spec() instanceof Spec.Schedule schedule)) return;
        var turn = Turn.take(trigger, schedule, calendar, starts.busy(trigger), now);
        if (turn.cancel()) starts.cancelLast(trigger);
        var next = turn.trigger();
        for (var at : turn.start()) next = start(next, at);
        triggers.save(next, now);
    }

    private Trigger start(Trigger trigger, Instant at) {
        var event = Map.<String, @org.jspecify.annotations.Nullable Object>of(
                "type", "schedule", "id", trigger.id() + "/" + at, "time", at.toString());
        return switch (starts.start(trigger, at.toString(), event)) {
            case Outcome.Started(var run) -> trigger.progress(trigger.progress().ran(run, at));
            case Outcome.Refused(var why, boolean gone) ->
                trigger.progress(trigger.progress().failed(why)).paused(gone || trigger.paused());
        };
    }
}
