package io.omnify.gohighlevel;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Tells whether a webhook is GoHighLevel's: Ed25519 over the raw body, in the header {@link #HEADER}. The RSA signature
 * in {@code x-wh-signature} that it replaced is no longer sent, and no longer believed.
 */
public final class WebhookSignature {
    public static final String HEADER = "x-ghl-signature";

    private final PublicKey key;

    private WebhookSignature(PublicKey key) {
        this.key = key;
    }

    /** @param pem the vendor's public key, as its documentation shows it, with or without the lines around it */
    public static WebhookSignature of(String pem) {
        try {
            var der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return new WebhookSignature(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    /** False for everything that is not a good signature of just this body. */
    public boolean isGood(byte[] body, String signature) {
        try {
            var ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(key);
            ed25519.update(body);
            return ed25519.verify(Base64.getDecoder().decode(signature.strip()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
