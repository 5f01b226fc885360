package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/** What Meta takes for a parameter and what it says when it does not. */
final class Checks {
    static final Set<String> STATUSES = Set.of("ACTIVE", "PAUSED", "ARCHIVED", "DELETED");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[XXX][XX]");

    private Checks() {}

    static String needed(GraphCall call, String name) {
        var value = call.text(name);
        if (value.isBlank()) throw GraphError.invalid(0, "The parameter " + name + " is required", name);
        return value;
    }

    static String oneOf(GraphCall call, String name, Set<String> allowed) {
        var value = call.text(name);
        if (!allowed.contains(value))
            throw GraphError.invalid(
                    0,
                    "Param " + name + " must be one of {"
                            + String.join(", ", allowed.stream().sorted().toList()) + "} - got \"" + value + "\"",
                    name);
        return value;
    }

    /** Whole minor units, as number or text; at least 1.00. */
    static long budget(GraphCall call, String name) {
        var text = call.text(name);
        if (!text.matches("[0-9]{1,15}"))
            throw GraphError.invalid(0, "Param " + name + " must be a positive integer", name);
        if (Long.parseLong(text) < 100)
            throw GraphError.invalid(1_885_272, "Your budget is too low. It must be at least 1.00.", name);
        return Long.parseLong(text);
    }

    /** Empty for 0, which means never. Text with an offset, or seconds since 1970. */
    static Optional<Instant> time(GraphCall call, String name) {
        var text = call.text(name);
        if (text.equals("0")) return Optional.empty();
        try {
            if (text.matches("[0-9]{1,12}")) return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
            return Optional.of(OffsetDateTime.parse(text, READ).toInstant());
        } catch (DateTimeException e) {
            throw GraphError.invalid(0, "Param " + name + " must be a valid date or timestamp", name);
        }
    }

    /** As Meta tells times: in the account's own. */
    static void time(ObjectNode body, String name, Optional<Instant> time, ZoneId zone) {
        if (time.isPresent()) body.put(name, WRITTEN.format(time.get().atZone(zone)));
        else body.remove(name);
    }

    static Optional<Instant> told(JsonNode body, String name) {
        var text = body.path(name).asText();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(OffsetDateTime.parse(text, READ).toInstant());
    }

    static void order(ObjectNode body, String start, String end) {
        var from = told(body, start);
        var to = told(body, end);
        if (to.isPresent() && !to.get().isAfter(from.orElse(Instant.EPOCH)))
            throw GraphError.invalid(1_487_057, "The end time must be after the start time.", end);
    }
}
