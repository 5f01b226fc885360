package io.omnify.platform.mongo;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** What was answered to a key, so that a repeated write is answered again instead of done again. */
public record IdempotencyRecord(
        @BsonId String id,
        String org,
        String bodyHash,
        Instant startedAt,
        @Nullable Instant aliveAt,
        @Nullable Integer status,
        @Nullable String contentType,
        @Nullable String location,
        byte @Nullable [] body) {

    boolean finished() {
        return status != null;
    }

    /** When the instance that works on it was last heard of. */
    Instant lastSign() {
        return aliveAt == null ? startedAt : aliveAt;
    }
}
