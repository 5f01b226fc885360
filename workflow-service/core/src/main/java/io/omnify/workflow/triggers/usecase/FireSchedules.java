package io.omnify.workflow.triggers.usecase;

import io.omnify.workflow.triggers.domain.Outcome;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.port.DueTriggers;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Starts the runs whose time has come, a page of triggers at a time. The page is claimed, so that several instances
 * share the work; what a crash interrupts is done again after the claim, and leads to the same runs. One that fails is
 * put back alone.
 */
public final class FireSchedules {
    private static final System.Logger LOG = System.getLogger(FireSchedules.class.getName());
    private static final Duration CLAIM = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final int PAGE = 500;
    private static final int TOGETHER = 250;

    private final DueTriggers due;
    private final Starts starts;
    private final Calendar calendar;
    private final InstantSource clock;

    public FireSchedules(DueTriggers due, Starts starts, Calendar calendar, InstantSource clock) {
        this.due = due;
        this.starts = starts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** How many triggers were looked at, a page at most; none when nothing is due. */
    public int handle() {
        var now = clock.instant();
        var claim = due.claim(now, now.plus(CLAIM), PAGE);
        if (claim.triggers().isEmpty()) return 0;
        var busy = starts.busy(claim.triggers());
        var fired = Together.all(claim.triggers(), TOGETHER, trigger -> fire(trigger, busy, now));
        var done = new ArrayList<Trigger>();
        var again = new ArrayList<Trigger>();
        for (int i = 0; i < fired.size(); i++)
            fired.get(i).ifPresentOrElse(done::add, again(claim.triggers().get(i), again));
        due.settle(claim, done, again, now, clock.instant().plus(AGAIN));
        return fired.size();
    }

    private static Runnable again(Trigger trigger, List<Trigger> again) {
        return () -> again.add(trigger);
    }

    /** As it is afterwards; empty when it failed. */
    private Optional<Trigger> fire(Trigger trigger, Set<String> busy, Instant now) {
        try {
            return Optional.of(fired(trigger, busy.contains(trigger.progress().lastRun()), now));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "trigger not fired yet trigger={0} reason={1}", trigger.id(), e.getMessage());
            return Optional.empty();
        }
    }

    private Trigger fired(Trigger trigger, boolean busy, Instant now) {
        if (!(trigger.spec() instanceof Spec.Schedule schedule)) return trigger;
        var turn = Turn.take(trigger, schedule, calendar, busy, now);
        if (turn.cancel()) starts.cancelLast(trigger);
        var next = turn.trigger();
        for (var at : turn.start()) next = start(next, at);
        return next;
    }

    private Trigger start(Trigger trigger, Instant at) {
        var event = Map.<String, @Nullable Object>of(
                "type", "schedule", "id", trigger.id() + "/" + at, "time", at.toString());
        return switch (starts.start(trigger, at.toString(), event)) {
            case Outcome.Started(var run) -> trigger.progress(trigger.progress().ran(run, at));
            case Outcome.Refused(var why, boolean gone) ->
                trigger.progress(trigger.progress().failed(why)).paused(gone || trigger.paused());
        };
    }
}
