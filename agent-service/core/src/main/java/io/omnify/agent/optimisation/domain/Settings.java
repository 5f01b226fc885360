package io.omnify.agent.optimisation.domain;

import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far people trust the optimiser with a campaign.
 *
 * @param minRoas what a unit of money must bring back on every platform; null for no floor
 * @param maxDailyChangePercent how much of its budget a platform may gain or lose in a day
 * @param caps what a platform may never be allowed a day
 * @param totalCap what all platforms together may never be allowed a day
 */
public record Settings(
        Mode mode,
        @Nullable Double minRoas,
        int maxDailyChangePercent,
        Map<Platform, Money> caps,
        @Nullable Money totalCap) {
    public static final int USUAL_CHANGE = 30;
    public static final int MOST_CHANGE = 100;

    /** What it may do by itself. */
    public enum Mode {
        /** Notes what it would do, for people to see how good it is. */
        OBSERVE,
        /** Proposes; who likes it takes it. */
        SUGGEST,
        /** Proposes, and tells those who decide that it waits for them. */
        ASK,
        /** Does it, inside its limits. */
        AUTO;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Mode> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    public Settings {
        caps = Map.copyOf(caps);
    }

    /** Before anybody said anything. */
    public static Settings usual() {
        return new Settings(Mode.OBSERVE, null, USUAL_CHANGE, Map.of(), null);
    }

    /** The limit these budgets a day would cross; empty when they stay inside. */
    public Optional<String> crossed(Map<Platform, Money> daily) {
        for (var platform : Platform.values()) {
            var cap = caps.get(platform);
            if (cap != null && over(daily.get(platform), cap))
                return Optional.of("the cap of " + cap.amount() + " a day for " + platform.code());
        }
        var whole = daily.values().stream().reduce(Money::plus).orElse(null);
        if (totalCap == null || !over(whole, totalCap)) return Optional.empty();
        return Optional.of("the cap of " + totalCap.amount() + " a day for all platforms");
    }

    private static boolean over(@Nullable Money money, Money cap) {
        return money != null && money.micros() > cap.micros();
    }

    double cap(Platform platform) {
        var cap = caps.get(platform);
        return cap == null ? Double.POSITIVE_INFINITY : cap.micros() / 1e6;
    }

    double inAll() {
        return totalCap == null ? Double.POSITIVE_INFINITY : totalCap.micros() / 1e6;
    }
}
