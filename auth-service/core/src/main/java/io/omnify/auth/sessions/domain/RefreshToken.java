package io.omnify.auth.sessions.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The secret that renews a session. All tokens of a session share {@code family}, so that an old one is told from a
 * guess without keeping every old one; only {@code secret} changes. Of both only hashes are stored.
 */
public record RefreshToken(SessionId session, String family, String secret) {
    private static final String PREFIX = "omr_";
    public static final int FAMILY_BYTES = 16;
    public static final int SECRET_BYTES = 32;
    private static final Pattern FORM =
            Pattern.compile("omr_([A-Za-z0-9]{1,64})\\.([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");

    /** The token of a new session, made of {@link #FAMILY_BYTES} and {@link #SECRET_BYTES} random bytes. */
    public static RefreshToken first(SessionId session, byte[] family, byte[] secret) {
        return new RefreshToken(session, base64(family), base64(secret));
    }

    public RefreshToken next(byte[] nextSecret) {
        return new RefreshToken(session, family, base64(nextSecret));
    }

    public static Optional<RefreshToken> parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        var session = new SessionId(SessionId.PREFIX + matcher.group(1));
        return Optional.of(new RefreshToken(session, matcher.group(2), matcher.group(3)));
    }

    /** What the client keeps; opaque to it. */
    public String text() {
        return PREFIX + session.value().substring(SessionId.PREFIX.length()) + "." + family + "." + secret;
    }

    public String familyHash() {
        return sha256(family);
    }

    public String secretHash() {
        return sha256(secret);
    }

    /** Never the secret: this ends up in logs. */
    @Override
    public String toString() {
        return "RefreshToken[" + session + "]";
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
