package io.omnify.platform.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Locks a kept answer with the client's own idempotency key: answers may hold what is shown only once (an API key), and
 * the database must not know it.
 */
final class SealedAnswer {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SealedAnswer() {}

    static byte[] seal(String secret, byte[] answer) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var locked = run(Cipher.ENCRYPT_MODE, secret, nonce, answer);
        var sealed = Arrays.copyOf(nonce, NONCE + locked.length);
        System.arraycopy(locked, 0, sealed, NONCE, locked.length);
        return sealed;
    }

    static byte[] open(String secret, byte[] sealed) {
        var nonce = Arrays.copyOf(sealed, NONCE);
        return run(Cipher.DECRYPT_MODE, secret, nonce, Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    private static byte[] run(int mode, String secret, byte[] nonce, byte[] input) {
        try {
            var key = MessageDigest.getInstance("SHA-256").digest(("answer\n" + secret).getBytes(UTF_8));
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept answer cannot be read", e);
        }
    }
}
