package io.omnify.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.auth.api.OrgId;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One received event: its CloudEvents attributes and its data, read by each consumer into its own small record, and not
 * at all by those who leave the event alone for its type.
 */
public final class Event {
    private final Attributes attributes;
    private final byte[] data;

    /** What is known of an event without its data. */
    public record Attributes(
            String id,
            String type,
            OrgId org,
            Instant time,
            String subject,
            @Nullable String traceparent) {}

    public Event(Attributes attributes, byte[] data) {
        this.attributes = attributes;
        this.data = data.clone();
    }

    /** Fails with {@link Unreadable} when an attribute every event of ours carries is missing. */
    public static Event of(Headers headers, @Nullable String key, byte[] value, long timestamp) {
        try {
            var subject = CloudEvents.read(headers, CloudEvents.SUBJECT);
            var attributes = new Attributes(
                    require(headers, CloudEvents.ID),
                    require(headers, CloudEvents.TYPE),
                    new OrgId(require(headers, CloudEvents.ORG)),
                    CloudEvents.time(headers, timestamp),
                    subject != null ? subject : String.valueOf(key),
                    CloudEvents.read(headers, TraceParent.HEADER));
            return new Event(attributes, value);
        } catch (RuntimeException e) {
            throw new Unreadable(e);
        }
    }

    public String id() {
        return attributes.id();
    }

    public String type() {
        return attributes.type();
    }

    public OrgId org() {
        return attributes.org();
    }

    public Instant time() {
        return attributes.time();
    }

    public String subject() {
        return attributes.subject();
    }

    public @Nullable String traceparent() {
        return attributes.traceparent();
    }

    /** Fails with {@link Unreadable} when the data is not JSON. */
    public JsonNode data() {
        try {
            return EventJson.MAPPER.readTree(data);
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }

    /** Fails with {@link Unreadable} when the data is not JSON or not such a record. */
    public <T> T read(Class<T> type) {
        try {
            return EventJson.MAPPER.readValue(data, type);
        } catch (IOException e) {
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
