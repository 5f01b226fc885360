package io.omnify.agent.optimisation.domain;

import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How a campaign stands on a morning.
 *
 * @param most what they may be allowed a day without anybody's approval; null where that is not limited
 * @param first the first day of delivery
 * @param last null where no end was set
 * @param budgets what each platform on which it delivers may spend a day; nothing can be moved to others
 * @param term the period that money is for
 * @param reported what platforms say now of each day before today
 */
public record Standing(
        String campaign,
        boolean running,
        Currency currency,
        @Nullable Money most,
        LocalDate first,
        @Nullable LocalDate last,
        ZoneId zone,
        LocalDate today,
        Map<Platform, Money> budgets,
        Term term,
        List<Observation> reported) {
    public Standing {
        budgets = Collections.unmodifiableMap(new LinkedHashMap<>(budgets));
        reported = List.copyOf(reported);
    }

    Standing with(List<Observation> rows) {
        return new Standing(campaign, running, currency, most, first, last, zone, today, budgets, term, rows);
    }

    /** All budgets that can be moved together. */
    public Money whole() {
        return budgets.values().stream().reduce(new Money(0, currency), Money::plus);
    }

    /** Whether the platforms have told of yesterday; without it a decision would be about the day before. */
    public boolean complete() {
        var yesterday = today.minusDays(1);
        return reported.stream().anyMatch(each -> !each.day().isBefore(yesterday));
    }

    /**
     * What is to be decided, within what people allow.
     *
     * @param before what was seen on earlier mornings
     */
    public Problem problem(Settings settings, Watch.Course course, List<Observation> before) {
        var arms = budgets.entrySet().stream()
                .map(each -> new Arm(each.getKey().code(), each.getValue().micros() / 1e6, settings.cap(each.getKey())))
                .toList();
        var seen = new ArrayList<>(before);
        seen.addAll(reported);
        var floor = settings.minRoas() == null ? OptionalDouble.empty() : OptionalDouble.of(settings.minRoas());
        double allowed = most == null ? Double.POSITIVE_INFINITY : most.micros() / 1e6;
        var plan = new Plan(course.daily().micros() / 1e6, course.since(), last, Math.min(allowed, settings.inAll()));
        return new Problem(today, arms, plan, seen, settings.maxDailyChangePercent() / 100.0, floor);
    }

    /** The same answer for the same morning, however often it is asked. */
    public Optional<Decision> decide(
            Settings settings, Watch.Course course, List<Observation> before, RandomGenerator chance) {
        if (budgets.isEmpty() || !complete()) return Optional.empty();
        return Optimiser.decide(problem(settings, course, before), chance);
    }
}
