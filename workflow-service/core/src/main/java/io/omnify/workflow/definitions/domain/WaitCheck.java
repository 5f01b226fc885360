package io.omnify.workflow.definitions.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads what a step waits for, and tells early what can never be a time. */
final class WaitCheck {
    private static final List<String> WAYS = List.of("duration", "until", "next", "event");

    private WaitCheck() {}

    static Step read(Common common, Fields input) {
        if (WAYS.stream().filter(input::has).count() != 1)
            input.refuse("", "a wait step needs exactly one of duration, until, next and event");
        time("duration", input, Duration::parse, "a duration such as PT2S");
        time("until", input, Instant::parse, "a time such as 2026-01-01T00:00:00Z");
        time("timeout", input, Duration::parse, "a duration such as PT1H");
        if (input.has("next")) {
            var next = input.inside("next", input.object("next"));
            if (!next.has("time") || !next.has("zone")) input.refuse("next", "next needs time and zone");
            time("time", next, LocalTime::parse, "a time of day such as 09:00");
            time("zone", next, ZoneId::of, "a time zone such as Europe/Berlin");
        }
        if (input.any("event") instanceof Map<?, ?> map && !(map.get("type") instanceof String))
            input.refuse("event.type", "an event needs its type");
        return new Step.Wait(common);
    }

    static void time(String field, Fields fields, Consumer<String> parse, String form) {
        var text = fields.text(field, 10_000);
        if (text.isEmpty() || text.contains("${")) return;
        try {
            parse.accept(text);
        } catch (DateTimeException e) {
            fields.refuse(field, field + " must be " + form);
        }
    }
}
