package io.omnify.gohighlevel;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times as the vendor writes them. */
final class Times {
    private static final DateTimeFormatter SEND_AT = DateTimeFormatter.ofPattern("yyyy-MM-dd hh:mm a", Locale.US);

    private Times() {}

    /** Null when there is none or it cannot be read: a time is never worth losing the rest. */
    static @Nullable Instant read(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The clock's face in the zone named beside it. */
    static String sendAt(ZonedDateTime at) {
        return SEND_AT.format(named(at));
    }

    /** The vendor knows zones by name only. */
    static String zone(ZonedDateTime at) {
        return named(at).getZone().getId();
    }

    private static ZonedDateTime named(ZonedDateTime at) {
        return at.getZone() instanceof ZoneOffset ? at.withZoneSameInstant(java.time.ZoneId.of("UTC")) : at;
    }
}
