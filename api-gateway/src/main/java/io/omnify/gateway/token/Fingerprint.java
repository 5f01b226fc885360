package io.omnify.gateway.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What is remembered instead of a credential: nobody who reads a cache learns one, and nobody can aim at its slots. */
final class Fingerprint {
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Fingerprint::digest);

    private Fingerprint() {}

    static ByteBuffer of(String credential) {
        return ByteBuffer.wrap(DIGEST.get().digest(credential.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
