package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.expressions.domain.EvaluationFailed;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Works out when a wait is over. */
final class Times {
    private Times() {}

    static Instant until(Map<String, @Nullable Object> input, Instant now) {
        try {
            if (input.get("duration") instanceof String duration) return now.plus(Duration.parse(duration));
            if (input.get("until") instanceof String until) return Instant.parse(until);
            if (input.get("next") instanceof Map<?, ?> next) return next(next, now);
        } catch (DateTimeException | ArithmeticException e) {
            throw new EvaluationFailed("not a time: " + e.getMessage());
        }
        throw new EvaluationFailed("a wait needs a duration, a time or an event");
    }

    /** Null means without end. */
    static @Nullable Instant timeout(Map<String, @Nullable Object> input, Instant now) {
        return input.get("timeout") instanceof String text && !text.isBlank() ? due(text, now) : null;
    }

    /** A duration from now, or a time. */
    static Instant due(String text, Instant now) {
        try {
            return text.startsWith("P") || text.startsWith("p") ? now.plus(Duration.parse(text)) : Instant.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw new EvaluationFailed("not a time: " + e.getMessage());
        }
    }

    /** The next time the clocks of the zone show the time of day; one that is skipped in spring comes an hour later. */
    private static Instant next(Map<?, ?> next, Instant now) {
        var zone = ZoneId.of(String.valueOf(next.get("zone")));
        var time = LocalTime.parse(String.valueOf(next.get("time")));
        var today = ZonedDateTime.ofInstant(now, zone).toLocalDate();
        var at = ZonedDateTime.of(today, time, zone).toInstant();
        return at.isAfter(now)
                ? at
                : ZonedDateTime.of(today.plusDays(1), time, zone).toInstant();
    }
}
