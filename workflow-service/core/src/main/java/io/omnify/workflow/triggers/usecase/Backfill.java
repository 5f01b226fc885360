package io.omnify.workflow.triggers.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.FieldError;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.triggers.domain.Refusal;
import io.omnify.workflow.triggers.domain.Refused;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Makes up for a stretch of the past: the times a schedule had or would have had. Times it has run for stay as they are. */
public final class Backfill {
    private static final int MOST = 1_000;

    private final WriteTriggers triggers;
    private final Calendar calendar;
    private final InstantSource clock;

    public Backfill(WriteTriggers triggers, Calendar calendar, InstantSource clock) {
        this.triggers = triggers;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The times from {@code from} until before {@code to}; nothing is started yet when it is only a {@code count}. */
    public List<Instant> handle(OrgId org, WorkflowId workflow, TriggerId id, Instant from, Instant to, boolean count) {
        var known = triggers.find(org, workflow, id);
        if (!from.isBefore(to) || to.isAfter(clock.instant()))
            throw new Refused(
                    new Refusal.Invalid(List.of(new FieldError("to", "must be after from and not in the future"))));
        var times = times(known, from, to);
        if (!count && !times.isEmpty()) triggers.update(org, workflow, id, trigger -> add(trigger, times));
        return times;
    }

    private List<Instant> times(Trigger trigger, Instant from, Instant to) {
        if (!(trigger.spec() instanceof Spec.Schedule schedule)) throw new Refused(new Refusal.NotA("schedule"));
        var past = new Spec.Schedule(
                schedule.timing(),
                schedule.zone(),
                schedule.overlap(),
                schedule.catchUp(),
                anchor(trigger, schedule, from),
                null);
        var times = calendar.between(past, from, from.minusNanos(1), to.minusNanos(1), MOST + 1);
        if (times.size() > MOST) throw new Refused(new Refusal.TooMany("times of one backfill", MOST));
        return times;
    }

    /** Intervals keep their beat also before their beginning. */
    private static Instant anchor(Trigger trigger, Spec.Schedule schedule, Instant from) {
        var beat = schedule.startsAt() == null ? trigger.createdAt() : schedule.startsAt();
        return switch (schedule.timing()) {
            case io.omnify.workflow.triggers.domain.Timing.Cron _ -> from;
            case io.omnify.workflow.triggers.domain.Timing.Every(var length) -> {
                long back = Math.floorDiv(from.toEpochMilli() - beat.toEpochMilli(), length.toMillis());
                yield beat.plusMillis(back * length.toMillis());
            }
            case io.omnify.workflow.triggers.domain.Timing.EveryDays(int days) -> {
                var first = beat.atZone(schedule.zone());
                long passed = java.time.temporal.ChronoUnit.DAYS.between(first, from.atZone(schedule.zone()));
                yield first.plusDays((Math.floorDiv(passed, days) - 1) * days).toInstant();
            }
        };
    }

    private static Trigger add(Trigger trigger, List<Instant> times) {
        var all = new TreeSet<>(trigger.progress().backfill());
        all.addAll(times);
        if (all.size() > MOST) throw new Refused(new Refusal.TooMany("times waiting to be made up for", MOST));
        return trigger.progress(trigger.progress().backfill(new ArrayList<>(all)));
    }
}
