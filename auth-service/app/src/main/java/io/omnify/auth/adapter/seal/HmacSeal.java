package io.omnify.auth.adapter.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.auth.port.Seal;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** Signs with HMAC-SHA256, by a key of its own made of the service's one secret. */
public final class HmacSeal implements Seal {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    /** @param secret from the configuration; a blank one seals too, but anybody could */
    public HmacSeal(String secret) {
        this.key = derive(secret.isBlank() ? "none" : secret);
    }

    @Override
    public String sign(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SecretKey derive(String secret) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(secret.getBytes(UTF_8))
                    .addSalt("omnify".getBytes(UTF_8))
                    .thenExpand("seal".getBytes(UTF_8), 32);
            return KDF.getInstance("HKDF-SHA256").deriveKey(ALGORITHM, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
