package io.omnify.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * An event waiting inside the document whose change it tells of: stored in the field {@code outbox} by the same atomic
 * write, so there is no event without its state and no state without its event.
 *
 * @param telling which telling of it this is, so that taking out one that was sent leaves a later one; null for the first
 */
public record OutboxMessage(
        String id,
        String type,
        String key,
        String org,
        Instant at,
        String data,
        @Nullable String traceparent,
        @Nullable String topic,
        @Nullable String telling) {

    /** A message for the topic its collection stands for. */
    public OutboxMessage(
            String id, String type, String key, String org, Instant at, String data, @Nullable String traceparent) {
        this(id, type, key, org, at, data, traceparent, null, null);
    }

    /** The field of a document that holds its unsent messages. */
    public static final String FIELD = "outbox";

    static final String TELLING = "telling";

    /** {@code data} becomes snake_case JSON now, so that a later change of code cannot change what was promised. */
    public static OutboxMessage of(String id, String type, String key, OrgId org, Instant at, Object data) {
        return new OutboxMessage(id, type, key, org.value(), at, json(data), TraceParent.current());
    }

    /** The same message for a topic of its own, so that one write can tell several audiences. */
    public OutboxMessage on(String ownTopic) {
        return new OutboxMessage(id, type, key, org, at, data, traceparent, ownTopic, telling);
    }

    /** The same message to be told once more, whatever became of those before. */
    public OutboxMessage again() {
        var another = UUID.randomUUID().toString();
        return new OutboxMessage(id, type, key, org, at, data, traceparent, topic, another);
    }

    /** What a document's outbox holds, in its order. */
    public static List<OutboxMessage> in(Document document) {
        return document.getList(FIELD, Document.class, List.of()).stream()
                .map(OutboxMessage::stored)
                .toList();
    }

    private static OutboxMessage stored(Document message) {
        return new OutboxMessage(
                message.getString("id"),
                message.getString("type"),
                message.getString("key"),
                message.getString("org"),
                message.getDate("at").toInstant(),
                message.getString("data"),
                message.getString(TraceParent.HEADER),
                message.getString("topic"),
                message.getString(TELLING));
    }

    private static String json(Object data) {
        try {
            return EventJson.MAPPER.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event data is not JSON", e);
        }
    }

    /** The JSON form of event data, the same for every producer and consumer. */
    public static ObjectMapper mapper() {
        return EventJson.MAPPER;
    }
}
