package io.omnify.agent.connections.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should do before it is too late.
 *
 * @param daysLeft whole days, zero on the last one
 */
public record Warning(Kind kind, int daysLeft, Instant ends) {
    /** What ends. */
    public enum Kind {
        /** The credentials: connect again. */
        EXPIRY,
        /** The version of the vendor's API that is spoken: an operator must configure a newer one. */
        VERSION_SUNSET;

        /** Days before the end at which people are told. */
        private List<Integer> steps() {
            return this == EXPIRY ? List.of(14, 7, 1) : List.of(60, 14, 7, 1);
        }

        private int from() {
            return steps().getFirst();
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Empty while the end is far away, or unknown. */
    public static Optional<Warning> of(Kind kind, @Nullable Instant ends, Instant now) {
        if (ends == null) return Optional.empty();
        int days = (int) Math.clamp(Duration.between(now, ends).toDays(), 0, 100_000);
        return days > kind.from() ? Optional.empty() : Optional.of(new Warning(kind, days, ends));
    }

    /** The version's last day counts whole. */
    public static Optional<Warning> ofSunset(@Nullable LocalDate lastDay, Instant now) {
        var ends = lastDay == null
                ? null
                : lastDay.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return of(Kind.VERSION_SUNSET, ends, now);
    }

    /** The step it has come to: the fewest days of those warned at that are not fewer than the days left. */
    public int step() {
        return kind.steps().stream()
                .filter(days -> daysLeft <= days)
                .min(Integer::compare)
                .orElse(kind.from());
    }

    /** Whether people have not been told yet that it is so near. */
    public boolean isNews(@Nullable Integer warnedAt) {
        return warnedAt == null || step() < warnedAt;
    }
}
