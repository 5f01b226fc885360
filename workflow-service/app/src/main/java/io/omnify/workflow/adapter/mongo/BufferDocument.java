package io.omnify.workflow.adapter.mongo;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.triggers.domain.Buffer;
import io.omnify.workflow.triggers.domain.TriggerId;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** Waiting events as stored, not claimed by anybody: what the clock asks for as fields, the events as JSON. */
public record BufferDocument(
        @BsonId String id,
        String org,
        String trigger,
        String key,
        String content,
        @Nullable Instant openedAt,
        @Nullable Instant fireAt,
        List<String> recent,
        long revision,
        Instant changedAt,
        Instant claimedUntil) {

    /** The events themselves. */
    record Content(List<Buffer.Happening> events, List<List<Buffer.Happening>> sealed) {}

    static String id(TriggerId trigger, String key) {
        return trigger + "/" + key;
    }

    static BufferDocument of(Buffer buffer, Instant now) {
        return new BufferDocument(
                id(buffer.trigger(), buffer.key()),
                buffer.org().value(),
                buffer.trigger().value(),
                buffer.key(),
                json(new Content(buffer.events(), buffer.sealed())),
                buffer.openedAt(),
                buffer.fireAt(),
                buffer.recent(),
                buffer.revision(),
                now,
                Instant.EPOCH);
    }

    Buffer toDomain() {
        try {
            var known = OutboxMessage.mapper().readValue(content, Content.class);
            return new Buffer(
                    new OrgId(org),
                    new TriggerId(trigger),
                    key,
                    known.events(),
                    known.sealed(),
                    openedAt,
                    fireAt,
                    recent,
                    revision);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Content content) {
        try {
            return OutboxMessage.mapper().writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
