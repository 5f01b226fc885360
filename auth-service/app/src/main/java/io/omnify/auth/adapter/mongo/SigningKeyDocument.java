package io.omnify.auth.adapter.mongo;

import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** The stored form of a signing key; public only because the driver's record codec wants it. */
public record SigningKeyDocument(
        @BsonId int number, String kid, String publicKey, String privateKey, Instant activeFrom) {
    /** Never the private key, sealed or not. */
    @Override
    public String toString() {
        return "SigningKeyDocument[" + kid + "]";
    }
}
