package io.omnify.workflow.triggers.usecase;

import io.omnify.workflow.triggers.domain.Spec;
import io.omnify.workflow.triggers.domain.Timing;
import io.omnify.workflow.triggers.port.Crons;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a schedule is due, across changes of the clocks. A wall time that is left out in spring is due at the moment the
 * clocks jump; one that comes twice in autumn is due the first time. A cron expression that says "every hour" means real
 * time: nothing is made up for in spring, and it is due in both of the doubled hours.
 */
public final class Calendar {
    private static final int PATIENCE = 10_000;

    private final Crons crons;

    public Calendar(Crons crons) {
        this.crons = crons;
    }

    /** The first time strictly after the given one, counted from {@code anchor}; empty when there is none any more. */
    public Optional<Instant> next(Spec.Schedule schedule, Instant anchor, Instant after) {
        var from = schedule.startsAt() == null ? anchor : schedule.startsAt();
        var since = after.isBefore(from) ? from.minusNanos(1) : after;
        var found = switch (schedule.timing()) {
            case Timing.Cron cron when cron.floating() -> floating(cron, schedule.zone(), since);
            case Timing.Cron cron -> fixed(cron, schedule.zone(), since);
            case Timing.Every(var length) -> {
                long done = Math.floorDiv(since.toEpochMilli() - from.toEpochMilli(), length.toMillis());
                yield Optional.of(from.plusMillis((done + 1) * length.toMillis()));
            }
            case Timing.EveryDays(int days) -> Optional.of(days(days, schedule.zone(), from, since));
        };
        return found.filter(at -> schedule.endsAt() == null || at.isBefore(schedule.endsAt()));
    }

    /** All times after {@code after} up to and with {@code until}, at most {@code limit}. */
    public List<Instant> between(Spec.Schedule schedule, Instant anchor, Instant after, Instant until, int limit) {
        var found = new ArrayList<Instant>();
        var at = next(schedule, anchor, after);
        while (at.isPresent() && !at.get().isAfter(until) && found.size() < limit) {
            found.add(at.get());
            at = next(schedule, anchor, at.get());
        }
        return found;
    }

    private Optional<Instant> fixed(Timing.Cron cron, ZoneId zone, Instant after) {
        var wall = LocalDateTime.ofInstant(after, zone);
        for (int i = 0; i < PATIENCE; i++) {
            var next = crons.next(cron.expression(), wall);
            if (next.isEmpty()) return Optional.empty();
            var at = resolve(next.get(), zone);
            if (at.isAfter(after)) return Optional.of(at);
            wall = next.get();
        }
        return Optional.empty();
    }

    private static Instant resolve(LocalDateTime wall, ZoneId zone) {
        var rules = zone.getRules();
        var change = rules.getTransition(wall);
        if (change != null && change.isGap()) return change.getInstant();
        return wall.toInstant(rules.getValidOffsets(wall).getFirst());
    }

    /** Goes by the offset in force, and begins anew where that changes. */
    private Optional<Instant> floating(Timing.Cron cron, ZoneId zone, Instant after) {
        var rules = zone.getRules();
        var offset = rules.getOffset(after);
        var wall = LocalDateTime.ofInstant(after, offset);
        var change = rules.nextTransition(after);
        for (int i = 0; i < PATIENCE; i++) {
            var next = crons.next(cron.expression(), wall);
            if (next.isEmpty()) return Optional.empty();
            var at = next.get().toInstant(offset);
            if (change == null || at.isBefore(change.getInstant())) return Optional.of(at);
            offset = change.getOffsetAfter();
            wall = change.getDateTimeAfter().minusNanos(1);
            change = rules.nextTransition(change.getInstant());
        }
        return Optional.empty();
    }

    private static Instant days(int days, ZoneId zone, Instant from, Instant since) {
        var first = LocalDateTime.ofInstant(from, zone);
        long passed = java.time.temporal.ChronoUnit.DAYS.between(first, LocalDateTime.ofInstant(since, zone));
        long done = Math.max(0, passed / days - 1);
        var at = resolve(first.plusDays(done * days), zone);
        while (!at.isAfter(since)) at = resolve(first.plusDays(++done * days), zone);
        return at;
    }
}
