package io.omnify.auth.adapter.mongo;

import io.omnify.platform.security.AesGcm;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.SecretKey;

/** Encrypts private keys before they are stored (AES-256-GCM), so that a copy of the database signs no tokens. */
public final class KeySeal {
    private static final String OPEN = "open:";
    private static final String SEALED = "aes-gcm:";

    private final Optional<SecretKey> key;

    /** @param secret from the configuration; without one keys are stored as they are */
    public KeySeal(Optional<String> secret) {
        this.key = secret.filter(text -> !text.isBlank()).map(text -> AesGcm.key(text, "signing-keys"));
    }

    public boolean isOpen() {
        return key.isEmpty();
    }

    /** @param name binds the sealed text to the key's own id: moved to another document it does not open */
    String seal(byte[] content, String name) {
        if (key.isEmpty()) return OPEN + Base64.getEncoder().encodeToString(content);
        try {
            return SEALED + Base64.getEncoder().encodeToString(AesGcm.encrypt(key.get(), content, name));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(String stored, String name) {
        if (stored.startsWith(OPEN)) return Base64.getDecoder().decode(stored.substring(OPEN.length()));
        var secret = key.orElseThrow(() -> new IllegalStateException(
                "the signing key is encrypted: set OMNIFY_KEY_ENCRYPTION_SECRET to the secret it was made with"));
        try {
            return AesGcm.decrypt(secret, Base64.getDecoder().decode(stored.substring(SEALED.length())), name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("OMNIFY_KEY_ENCRYPTION_SECRET does not fit the stored signing key", e);
        }
    }
}
