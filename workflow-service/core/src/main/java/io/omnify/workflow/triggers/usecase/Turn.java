package io.omnify.workflow.triggers.usecase;

import io.omnify.workflow.triggers.domain.Overlap;
import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a look at a schedule leads to. Pure: the same trigger, time and knowledge lead to the same.
 *
 * @param trigger as it is once the starts have been asked for
 * @param start the times to start a run for, oldest first
 * @param cancel whether the run before is cancelled first
 */
record Turn(Trigger trigger, List<Instant> start, boolean cancel) {
    private static final int AT_ONCE = 1_000;
    private static final int MOST_WAITING = 1_000;
    private static final int BACKFILLED_AT_ONCE = 20;

    Turn {
        start = List.copyOf(start);
    }

    /** {@code busy}: the run before has not ended. */
    static Turn take(Trigger trigger, Spec.Schedule schedule, Calendar calendar, boolean busy, Instant now) {
        var known = trigger.paused() ? trigger : collect(trigger, schedule, calendar, now);
        var turn = known.paused() ? new Turn(known, List.of(), false) : settle(known, schedule.overlap(), busy);
        return turn.backfill(schedule.overlap(), busy);
    }

    /** Moves what has become due to what waits, and leaves out what is too late to be made up for. */
    private static Trigger collect(Trigger trigger, Spec.Schedule schedule, Calendar calendar, Instant now) {
        var progress = trigger.progress();
        var first = progress.nextAt();
        if (first == null || first.isAfter(now)) return trigger;
        var due = new ArrayList<Instant>(List.of(first));
        due.addAll(calendar.between(schedule, trigger.createdAt(), first, now, AT_ONCE));
        var earliest = now.minus(schedule.catchUp());
        long missed = due.stream().filter(at -> at.isBefore(earliest)).count();
        var from = missed > AT_ONCE ? latest(earliest.minusNanos(1), due.getLast()) : due.getLast();
        var waiting = new ArrayList<>(progress.waiting());
        due.stream().filter(at -> !at.isBefore(earliest)).forEach(waiting::add);
        return trigger.progress(
                progress.next(next(calendar, schedule, trigger, from)).waiting(waiting, 0, missed));
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static @Nullable Instant next(Calendar calendar, Spec.Schedule schedule, Trigger trigger, Instant after) {
        return calendar.next(schedule, trigger.createdAt(), after).orElse(null);
    }

    private static Turn settle(Trigger trigger, Overlap overlap, boolean busy) {
        var waiting = trigger.progress().waiting();
        if (waiting.isEmpty()) return new Turn(trigger, List.of(), false);
        return switch (overlap) {
            case ALLOW -> new Turn(left(trigger, List.of(), 0), waiting, false);
            case QUEUE -> queue(trigger, waiting, busy);
            case SKIP ->
                busy
                        ? new Turn(left(trigger, List.of(), waiting.size()), List.of(), false)
                        : newest(trigger, waiting, false);
            case CANCEL -> newest(trigger, waiting, busy);
        };
    }

    /** The newest time stands for all that came together. */
    private static Turn newest(Trigger trigger, List<Instant> waiting, boolean cancel) {
        return new Turn(left(trigger, List.of(), waiting.size() - 1), List.of(waiting.getLast()), cancel);
    }

    private static Turn queue(Trigger trigger, List<Instant> waiting, boolean busy) {
        var start = busy ? List.<Instant>of() : waiting.subList(0, 1);
        var rest = waiting.subList(start.size(), waiting.size());
        int tooMany = Math.max(0, rest.size() - MOST_WAITING);
        return new Turn(left(trigger, rest.subList(0, rest.size() - tooMany), tooMany), start, false);
    }

    private static Trigger left(Trigger trigger, List<Instant> waiting, long skipped) {
        return trigger.progress(trigger.progress().waiting(waiting, skipped, 0));
    }

    /** The past that was asked for, in turn where runs must not overlap and a few at once elsewhere. */
    private Turn backfill(Overlap overlap, boolean busy) {
        var asked = trigger.progress().backfill();
        boolean inTurn = overlap == Overlap.QUEUE;
        if (asked.isEmpty() || inTurn && (busy || !start.isEmpty())) return this;
        int now = Math.min(asked.size(), inTurn ? 1 : BACKFILLED_AT_ONCE);
        var all = new ArrayList<>(asked.subList(0, now));
        all.addAll(start);
        var rest = trigger.progress().backfill(asked.subList(now, asked.size()));
        return new Turn(trigger.progress(rest), all, cancel);
    }
}
