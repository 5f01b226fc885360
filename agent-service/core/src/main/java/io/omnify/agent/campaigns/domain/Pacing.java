package io.omnify.agent.campaigns.domain;

import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether money is spent as fast as was planned; in millionths of the campaign's currency.
 *
 * @param planned what should have been spent from its first day until now
 * @param spent what was
 */
public record Pacing(long planned, long spent) {
    private static final Duration DAY = Duration.ofDays(1);

    /** 1 is right, less is too slow; empty before anything was planned. */
    public OptionalDouble ratio() {
        return planned == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) spent / planned);
    }

    public static Pacing of(Campaign campaign, List<PlatformDay> whole, Instant now) {
        long spent =
                whole.stream().mapToLong(day -> day.metrics().spend().micros()).sum();
        return new Pacing(planned(campaign, now), spent);
    }

    private static long planned(Campaign campaign, Instant now) {
        var spells = campaign.budgets();
        if (spells.isEmpty()) return 0;
        var schedule = campaign.brief().schedule();
        var end = schedule.end() == null ? now : earlier(now, schedule.end().toInstant());
        var start = later(schedule.start().toInstant(), spells.getFirst().since());
        if (!end.isAfter(start)) return 0;
        var last = spells.getLast().budget();
        if (last.period() == Period.LIFETIME)
            return part(
                    last,
                    start,
                    end,
                    schedule.end() == null ? end : schedule.end().toInstant());
        return daily(spells, start, end, schedule.start().getZone());
    }

    /** Evenly over the whole life. */
    private static long part(CampaignBudget budget, Instant start, Instant now, Instant end) {
        double life = Duration.between(start, end).toMillis();
        return Math.round(
                budget.amount().micros() * (Duration.between(start, now).toMillis() / life));
    }

    /** Of each day what its budget was at its end, and of a part of a day that part. */
    private static long daily(List<Spell> spells, Instant start, Instant end, ZoneId zone) {
        long planned = 0;
        for (var from = start; from.isBefore(end); ) {
            var midnight = from.atZone(zone)
                    .toLocalDate()
                    .plusDays(1)
                    .atStartOfDay(zone)
                    .toInstant();
            var to = earlier(midnight, end);
            double share = (double) Duration.between(from, to).toMillis() / DAY.toMillis();
            planned += Math.round(at(spells, to).amount().micros() * share);
            from = to;
        }
        return planned;
    }

    private static CampaignBudget at(List<Spell> spells, Instant time) {
        var budget = spells.getFirst().budget();
        for (var spell : spells) if (spell.since().isBefore(time)) budget = spell.budget();
        return budget;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
