package io.omnify.agent.tools.domain;

import io.omnify.agent.shared.domain.Money;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a call's arguments say how much money it moves. */
public sealed interface Stake {
    /** The argument that names an amount. */
    String amount();

    /** All that the call moves; empty when nobody can say how much it comes to. */
    Optional<Money> of(Map<String, @Nullable Object> arguments);

    /** The amount the arguments name, whatever it comes to. */
    default Optional<Money> named(Map<String, @Nullable Object> arguments) {
        return Money.read(arguments.get(amount()));
    }

    /** The amount is all. */
    record Once(String amount) implements Stake {
        @Override
        public Optional<Money> of(Map<String, @Nullable Object> arguments) {
            return named(arguments);
        }
    }

    /**
     * The amount is for each day until the end, unless {@code period} says that it is for the whole life. Without an end
     * it comes to no sum.
     */
    record Daily(String amount, InstantSource clock) implements Stake {
        private static final Duration DAY = Duration.ofDays(1);

        @Override
        public Optional<Money> of(Map<String, @Nullable Object> arguments) {
            if ("lifetime".equals(arguments.get("period"))) return named(arguments);
            return named(arguments).flatMap(daily -> total(daily, arguments));
        }

        private Optional<Money> total(Money daily, Map<String, @Nullable Object> arguments) {
            try {
                var end = time(arguments.get("end_at"));
                var start = time(arguments.get("start_at")).orElseGet(clock::instant);
                if (end.isEmpty() || !end.get().isAfter(start)) return Optional.empty();
                var micros = Math.multiplyExact(daily.micros(), days(Duration.between(start, end.get())));
                return Optional.of(new Money(micros, daily.currency()));
            } catch (DateTimeException | ArithmeticException e) {
                return Optional.empty();
            }
        }

        /** As many days of the calendar as such a time may touch, wherever it begins. */
        private static long days(Duration time) {
            return time.plus(DAY).minusNanos(1).dividedBy(DAY) + 1;
        }

        private static Optional<Instant> time(@Nullable Object said) {
            return said instanceof String text && !text.isBlank()
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        }
    }
}
