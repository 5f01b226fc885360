package io.omnify.simulator.gohighlevel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signs webhooks as the vendor does, Ed25519 over the body, by a key that is the simulator's own. */
final class WebhookKey {
    static final String HEADER = "x-ghl-signature";

    private final PrivateKey key;

    private WebhookKey(PrivateKey key) {
        this.key = key;
    }

    /** @param encoded PKCS #8 in Base64 */
    static WebhookKey of(String encoded) {
        try {
            var der = Base64.getDecoder().decode(encoded.strip());
            return new WebhookKey(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("OMNIFY_SIMULATOR_GOHIGHLEVEL_WEBHOOK_KEY is no Ed25519 private key", e);
        }
    }

    String sign(String body) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(body.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(ed25519.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has Ed25519", e);
        }
    }
}
