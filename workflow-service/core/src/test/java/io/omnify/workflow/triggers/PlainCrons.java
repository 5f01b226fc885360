package io.omnify.workflow.triggers;

import io.omnify.workflow.triggers.port.Crons;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Reads minute and hour as a star, a number or a step of a star, minute by minute. */
public final class PlainCrons implements Crons {
    @Override
    public Optional<String> problem(String expression) {
        return expression.matches("[0-9*/ ]+") ? Optional.empty() : Optional.of("not a cron expression");
    }

    @Override
    public Optional<LocalDateTime> next(String expression, LocalDateTime after) {
        var fields = expression.split(" ");
        var at = after.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        for (int i = 0; i < 3 * 24 * 60; i++, at = at.plusMinutes(1))
            if (fits(fields[0], at.getMinute()) && fits(fields[1], at.getHour())) return Optional.of(at);
        return Optional.empty();
    }

    private static boolean fits(String field, int value) {
        if (field.equals("*")) return true;
        return field.startsWith("*/")
                ? value % Integer.parseInt(field.substring(2)) == 0
                : value == Integer.parseInt(field);
    }
}
