package io.omnify.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.auth.api.OrgId;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** One received event: its CloudEvents attributes and its data, read by each consumer into its own small record. */
public record Event(
        String id,
        String type,
        OrgId org,
        Instant time,
        String subject,
        JsonNode data,
        @Nullable String traceparent) {

    /** Fails with {@link Unreadable} when an attribute every event of ours carries is missing or the data is not JSON. */
    public static Event of(Headers headers, @Nullable String key, byte[] value, long timestamp) {
        try {
            var subject = CloudEvents.read(headers, CloudEvents.SUBJECT);
            return new Event(
                    require(headers, CloudEvents.ID),
                    require(headers, CloudEvents.TYPE),
                    new OrgId(require(headers, CloudEvents.ORG)),
                    CloudEvents.time(headers, timestamp),
                    subject != null ? subject : String.valueOf(key),
                    EventJson.MAPPER.readTree(value),
                    CloudEvents.read(headers, TraceParent.HEADER));
        } catch (IOException | RuntimeException e) {
            throw new Unreadable(e);
        }
    }

    public <T> T read(Class<T> type) {
        try {
            return EventJson.MAPPER.treeToValue(data, type);
        } catch (JsonProcessingException e) {
            throw new Unreadable(e);
        }
    }

    private static String require(Headers headers, String name) {
        var value = CloudEvents.read(headers, name);
        if (value == null) throw new IllegalArgumentException("missing header " + name);
        return value;
    }

    /** The record is not an event of ours and never will be, however often it is read. */
    public static final class Unreadable extends RuntimeException {
        Unreadable(Throwable cause) {
            super("unreadable event: " + cause.getMessage(), cause);
        }
    }
}
