package io.omnify.workflow.triggers.domain;

import io.omnify.workflow.definitions.domain.FieldError;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the JSON form of a trigger, as an endpoint gets it and as a definition declares it. */
public final class TriggerReader {
    private static final Map<String, String> MACROS = Map.of(
            "@yearly", "0 0 1 1 *",
            "@monthly", "0 0 1 * *",
            "@weekly", "0 0 * * 0",
            "@daily", "0 0 * * *",
            "@hourly", "0 * * * *");
    private static final Timing NEVER = new Timing.EveryDays(1);
    private static final int YEAR = 366 * 24 * 3600;

    /** A trigger as far as it could be read, and what is wrong with it. */
    public record Read(Trigger.Draft draft, List<FieldError> errors) {
        public Read {
            errors = List.copyOf(errors);
        }
    }

    /** {@code place} opens the names of fields, such as {@code "triggers[0]."}. */
    public Read read(Map<String, @Nullable Object> json, String place) {
        var errors = new ArrayList<FieldError>();
        var reading = new Reading(json, place, errors);
        var type = reading.text("type", 20);
        var spec = switch (type) {
            case "schedule" -> schedule(reading);
            case "event" -> event(reading);
            case "webhook" -> webhook(reading);
            default -> {
                reading.refuse("type", "type must be one of schedule, event, webhook");
                yield webhook(reading);
            }
        };
        return new Read(new Trigger.Draft(reading.text("name", 200), spec, reading.object("input")), errors);
    }

    private static Spec schedule(Reading reading) {
        var zone = reading.zone("time_zone");
        return new Spec.Schedule(
                timing(reading),
                zone,
                reading.oneOf("overlap", Overlap.class, Overlap.SKIP),
                reading.seconds("catch_up_seconds", Duration.ofHours(1), 0, YEAR),
                reading.instant("starts_at"),
                reading.instant("ends_at"));
    }

    private static Timing timing(Reading reading) {
        var cron = reading.text("cron", 200).strip();
        var every = reading.text("every", 50).strip();
        if (cron.isEmpty() == every.isEmpty()) {
            reading.refuse("cron", "a schedule needs either cron or every");
            return NEVER;
        }
        return cron.isEmpty() ? every(reading, every) : cron(reading, MACROS.getOrDefault(cron, cron));
    }

    private static Timing cron(Reading reading, String cron) {
        int fields = cron.split("\\s+").length;
        if (fields == 5 || fields == 6) return new Timing.Cron(cron);
        reading.refuse("cron", "a cron expression has five fields, or six that begin with seconds");
        return NEVER;
    }

    private static Timing every(Reading reading, String text) {
        try {
            if (text.matches("P[0-9]{1,4}[DW]"))
                return days(reading, Period.parse(text).getDays());
            var length = Duration.parse(text);
            if (length.toMillis() >= 1_000 && length.toSeconds() <= YEAR) return new Timing.Every(length);
            reading.refuse("every", "an interval is between a second and a year");
        } catch (DateTimeParseException | ArithmeticException e) {
            reading.refuse("every", "every must be a length such as PT15M or P1D");
        }
        return NEVER;
    }

    private static Timing days(Reading reading, int days) {
        if (days > 0) return new Timing.EveryDays(days);
        reading.refuse("every", "an interval is between a second and a year");
        return NEVER;
    }

    private static Spec event(Reading reading) {
        var type = reading.text("event_type", 200);
        if (!type.matches("[a-z][a-z0-9_.-]*\\*?"))
            reading.refuse(
                    "event_type", "event_type must be a type such as lead.created.v1, or a beginning such as lead.*");
        int size = reading.whole("batch_size", 1, 1, 500);
        return new Spec.Event(
                type,
                reading.expression("filter"),
                reading.expression("key"),
                reading.seconds("dedupe_seconds", Duration.ZERO, 0, 30 * 86_400),
                reading.seconds("debounce_seconds", Duration.ZERO, 0, 86_400),
                size,
                reading.seconds("batch_seconds", Duration.ofSeconds(10), 0.1, 86_400));
    }

    private static Spec webhook(Reading reading) {
        return new Spec.Webhook(
                reading.expression("filter"),
                reading.flag("signed", true),
                reading.seconds("replay_seconds", Duration.ofMinutes(5), 1, 86_400),
                1);
    }
}
