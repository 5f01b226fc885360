package io.omnify.auth.accounts.domain;

import io.omnify.auth.api.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * What we keep of a secret that was sent by mail: its hash, for what and for whom it is good, and until when. It is
 * bound to the address it was sent to, so that it dies with a change of address.
 */
public record MailToken(String hash, Purpose purpose, UserId user, EmailAddress email, Instant expiresAt) {
    public static final int SECRET_BYTES = 32;

    /** What a token permits, and for how long. */
    public enum Purpose {
        PASSWORD_RESET(Duration.ofMinutes(30)),
        EMAIL_VERIFICATION(Duration.ofHours(48));

        private final Duration lifetime;

        Purpose(Duration lifetime) {
            this.lifetime = lifetime;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The only copy of the secret, to be mailed, and what is kept of it. */
    public record Fresh(String secret, MailToken kept) {
        @Override
        public String toString() {
            return "Fresh[hidden]";
        }
    }

    public static Fresh fresh(Purpose purpose, Account account, byte[] random, Instant now) {
        var secret = "omt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        var until = now.plus(purpose.lifetime);
        return new Fresh(secret, new MailToken(hash(secret), purpose, account.id(), account.email(), until));
    }

    public static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
