package io.omnify.auth.adapter.mongo;

import io.omnify.auth.tokens.domain.SigningKey;
import java.time.Duration;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** The stored form of a signing key; public only because the driver's record codec wants it. */
public record SigningKeyDocument(
        @BsonId int number,
        String kid,
        String publicKey,
        String privateKey,
        Instant activeFrom,
        @Nullable Long overlapSeconds) {
    /** Keys of old did not say. */
    Duration overlap() {
        return overlapSeconds == null ? SigningKey.USUAL_OVERLAP : Duration.ofSeconds(overlapSeconds);
    }

    /** Never the private key, sealed or not. */
    @Override
    public String toString() {
        return "SigningKeyDocument[" + kid + "]";
    }
}
