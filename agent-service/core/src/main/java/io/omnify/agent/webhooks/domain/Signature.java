package io.omnify.agent.webhooks.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves to a receiver who sent a delivery, when, and that nobody changed it, in the form of the Standard Webhooks: any
 * library for those can check it.
 */
public final class Signature {
    private static final String SECRET_PREFIX = "whsec_";

    private Signature() {}

    /** A secret as receivers' libraries take it. */
    public static String secret(byte[] random) {
        return SECRET_PREFIX + Base64.getEncoder().encodeToString(random);
    }

    /** What goes along with the body. */
    public static Map<String, String> headers(String secret, String id, Instant at, String body) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", String.valueOf(at.getEpochSecond()));
        headers.put("webhook-signature", "v1," + sign(secret, id + "." + at.getEpochSecond() + "." + body));
        return headers;
    }

    private static String sign(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
