package io.omnify.auth.adapter.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/** Encrypts private keys before they are stored (AES-256-GCM), so that a copy of the database signs no tokens. */
public final class KeySeal {
    private static final String OPEN = "open:";
    private static final String SEALED = "aes-gcm:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Optional<SecretKey> key;
    private final SecureRandom random = new SecureRandom();

    /** @param secret from the configuration; without one keys are stored as they are */
    public KeySeal(Optional<String> secret) {
        this.key = secret.filter(text -> !text.isBlank()).map(KeySeal::derive);
    }

    public boolean isOpen() {
        return key.isEmpty();
    }

    /** @param name binds the sealed text to the key's own id: moved to another document it does not open */
    String seal(byte[] content, String name) {
        if (key.isEmpty()) return OPEN + Base64.getEncoder().encodeToString(content);
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var encrypted = crypt(Cipher.ENCRYPT_MODE, key.get(), nonce, content, name);
        var all = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
        System.arraycopy(encrypted, 0, all, NONCE_BYTES, encrypted.length);
        return SEALED + Base64.getEncoder().encodeToString(all);
    }

    byte[] open(String stored, String name) {
        if (stored.startsWith(OPEN)) return Base64.getDecoder().decode(stored.substring(OPEN.length()));
        var secret = key.orElseThrow(() -> new IllegalStateException(
                "the signing key is encrypted: set OMNIFY_KEY_ENCRYPTION_SECRET to the secret it was made with"));
        var all = Base64.getDecoder().decode(stored.substring(SEALED.length()));
        var nonce = Arrays.copyOf(all, NONCE_BYTES);
        return crypt(Cipher.DECRYPT_MODE, secret, nonce, Arrays.copyOfRange(all, NONCE_BYTES, all.length), name);
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] content, String name) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("OMNIFY_KEY_ENCRYPTION_SECRET does not fit the stored signing key", e);
        }
    }

    private static SecretKey derive(String secret) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret.getBytes(UTF_8))
                    .addSalt("omnify".getBytes(UTF_8))
                    .thenExpand("signing-keys".getBytes(UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
