package io.omnify.agent.platforms;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics.Results;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.platforms.port.AdPlatform.Hourly;
import io.omnify.agent.shared.domain.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** The days of a platform, each in equal parts over five hours of the morning. */
public final class InMemoryHours implements Hourly {
    private static final int PARTS = 5;
    private static final int FIRST = 8;

    private final AdPlatform days;

    /** What was asked for, as {@code from/to}. */
    public final List<String> asked = new ArrayList<>();

    private final Deque<PlatformFailure> failures = new ArrayDeque<>();

    InMemoryHours(AdPlatform days) {
        this.days = days;
    }

    /** The next call does nothing but fail with this. */
    public synchronized void fail(PlatformFailure failure) {
        failures.add(failure);
    }

    @Override
    public synchronized void metrics(Access access, LocalDate from, LocalDate to, Consumer<HourlyMetrics> each) {
        InMemoryAdPlatform.enter(access, failures);
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS)
            throw InMemoryAdPlatform.invalid("to", "at most " + MOST_DAYS + " days");
        days.metrics(access, from, to, day -> {
            for (int i = 0; i < PARTS; i++) each.accept(part(day, FIRST + i));
        });
        asked.add(from + "/" + to);
    }

    private static HourlyMetrics part(DailyMetrics of, int hour) {
        var conversions = of.conversions().divide(BigDecimal.valueOf(PARTS));
        return new HourlyMetrics(
                of.campaign(),
                of.day(),
                hour,
                of.impressions() / PARTS,
                of.clicks() / PARTS,
                part(of.spend()),
                new Results(conversions, part(of.revenue())));
    }

    private static Money part(Money of) {
        return new Money(of.micros() / PARTS, of.currency());
    }
}
