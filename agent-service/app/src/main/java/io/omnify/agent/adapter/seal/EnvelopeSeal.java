package io.omnify.agent.adapter.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.agent.secrets.port.Seal;
import io.omnify.platform.security.AesGcm;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Each text has a key of its own (AES-256-GCM), and that key is sealed with the service's. A new service key seals what
 * is new; with the old ones still given, what is old opens.
 */
public final class EnvelopeSeal implements Seal {
    private static final String FORM = "v1";

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    /** @param secrets from the configuration, the newest first; none means that nothing can be sealed */
    public EnvelopeSeal(List<String> secrets) {
        for (var secret : secrets) if (!secret.isBlank()) keys.put(name(secret), derive(secret));
    }

    @Override
    public boolean ready() {
        return !keys.isEmpty();
    }

    @Override
    public String seal(String text, String context) {
        if (!ready()) throw new IllegalStateException("no key was given for secrets");
        var newest = keys.entrySet().iterator().next();
        var own = new byte[AesGcm.KEY_BYTES];
        random.nextBytes(own);
        var key = encrypt(newest.getValue(), own, context + "/key");
        var value = encrypt(new SecretKeySpec(own, "AES"), text.getBytes(UTF_8), context);
        return String.join(":", FORM, newest.getKey(), encoded(key), encoded(value));
    }

    @Override
    public String open(String sealed, String context) {
        var parts = sealed.split(":", -1);
        if (parts.length != 4 || !parts[0].equals(FORM)) throw new IllegalStateException("not a sealed text");
        var key = keys.get(parts[1]);
        if (key == null) throw new IllegalStateException("the key " + parts[1] + " it was sealed with is not given");
        var own = decrypt(key, Base64.getDecoder().decode(parts[2]), context + "/key");
        return new String(
                decrypt(new SecretKeySpec(own, "AES"), Base64.getDecoder().decode(parts[3]), context), UTF_8);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] encrypt(SecretKey key, byte[] content, String context) {
        try {
            return AesGcm.encrypt(key, content, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decrypt(SecretKey key, byte[] all, String context) {
        try {
            return AesGcm.decrypt(key, all, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a sealed text does not open here", e);
        }
    }

    private static SecretKey derive(String secret) {
        return AesGcm.key(secret, "organisation-secrets");
    }

    /** Tells keys apart and nothing of them. */
    private static String name(String secret) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(derive(secret).getEncoded());
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
