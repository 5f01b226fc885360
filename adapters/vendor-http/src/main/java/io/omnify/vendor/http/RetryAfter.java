package io.omnify.vendor.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The wait that an answer's headers ask for: milliseconds, else seconds or a time. */
final class RetryAfter {
    private RetryAfter() {}

    static Optional<Duration> of(VendorFailure failure, InstantSource clock) {
        return failure.header("retry-after-ms")
                .flatMap(RetryAfter::number)
                .map(millis -> Duration.ofNanos((long) (millis * 1_000_000)))
                .or(() -> failure.header("retry-after").flatMap(value -> secondsOrDate(value, clock)));
    }

    private static Optional<Duration> secondsOrDate(String value, InstantSource clock) {
        return number(value)
                .map(seconds -> Duration.ofMillis((long) (seconds * 1000)))
                .or(() -> date(value, clock));
    }

    private static Optional<Duration> date(String value, InstantSource clock) {
        try {
            var when = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value));
            var wait = Duration.between(clock.instant(), when);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Double> number(String value) {
        try {
            return Optional.of(Double.parseDouble(value)).filter(number -> number >= 0 && number < 1e9);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
