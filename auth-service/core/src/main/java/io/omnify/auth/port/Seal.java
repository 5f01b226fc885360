package io.omnify.auth.port;

/** Signs short texts with a key that is not in the database, so that nobody who can write there can forge them. */
@FunctionalInterface
public interface Seal {
    /** 43 characters of base64url; the same for the same text, and unforgeable for anybody without the key. */
    String sign(String text);
}
