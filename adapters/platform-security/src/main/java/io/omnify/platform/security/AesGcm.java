package io.omnify.platform.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/** The one way in which services encrypt what they store: AES-256-GCM (NIST SP 800-38D), keys by HKDF (RFC 5869). */
public final class AesGcm {
    public static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /** A key from a configured secret; the same secret gives another key for another purpose. */
    public static SecretKey key(String secret, String purpose) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret.getBytes(UTF_8))
                    .addSalt("omnify".getBytes(UTF_8))
                    .thenExpand(purpose.getBytes(UTF_8), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A fresh nonce and what is encrypted with it. What was encrypted in one context does not open in another. */
    public static byte[] encrypt(SecretKey key, byte[] content, String context) throws GeneralSecurityException {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var encrypted = crypt(Cipher.ENCRYPT_MODE, key, nonce, content, context);
        var all = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
        System.arraycopy(encrypted, 0, all, NONCE_BYTES, encrypted.length);
        return all;
    }

    /** Throws when key or context is another, or anything was changed. */
    public static byte[] decrypt(SecretKey key, byte[] all, String context) throws GeneralSecurityException {
        var nonce = Arrays.copyOf(all, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOfRange(all, NONCE_BYTES, all.length), context);
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] content, String context)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(UTF_8));
        return cipher.doFinal(content);
    }
}
