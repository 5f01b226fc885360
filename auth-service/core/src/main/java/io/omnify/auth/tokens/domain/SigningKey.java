package io.omnify.auth.tokens.domain;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;

/**
 * A key pair that signs access tokens. Keys are numbered: the number is what two instances race for when both want to
 * make the next key, and the highest number that is active signs.
 *
 * @param overlap how long tokens of older keys are still good once this one signs; none when one of them is in wrong
 *     hands
 */
public record SigningKey(
        int number,
        String kid,
        RSAPublicKey publicKey,
        RSAPrivateKey privateKey,
        Instant activeFrom,
        Duration overlap) {
    /** Longer than any access token lives. */
    public static final Duration USUAL_OVERLAP = Duration.ofMinutes(30);

    private static final int BITS = 2048;

    public static SigningKey generate(int number, String kid, Instant activeFrom, Duration overlap) {
        var pair = generate();
        return new SigningKey(
                number, kid, (RSAPublicKey) pair.getPublic(), (RSAPrivateKey) pair.getPrivate(), activeFrom, overlap);
    }

    /** Whether tokens of keys with lower numbers are no longer good. */
    public boolean hasReplacedOthers(Instant now) {
        return !now.isBefore(activeFrom.plus(overlap));
    }

    private static KeyPair generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Never the private key: this ends up in logs. */
    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
