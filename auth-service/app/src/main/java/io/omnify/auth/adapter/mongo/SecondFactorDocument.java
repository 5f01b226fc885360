package io.omnify.auth.adapter.mongo;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** The stored form of a second factor; public only because the driver's record codec wants it. */
public record SecondFactorDocument(
        @BsonId String user, String secret, boolean confirmed, long lastStep, List<String> recoveryHashes) {
    /** Never the secret, sealed or not. */
    @Override
    public String toString() {
        return "SecondFactorDocument[" + user + "]";
    }
}
