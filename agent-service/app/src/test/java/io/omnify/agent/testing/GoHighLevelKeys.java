package io.omnify.agent.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;

/** By which the simulated GoHighLevel of the tests signs, and by which it is believed. */
public final class GoHighLevelKeys {
    private static final KeyPair PAIR = pair();
    static final String PUBLIC =
            Base64.getEncoder().encodeToString(PAIR.getPublic().getEncoded());

    private GoHighLevelKeys() {}

    public static String sign(String body) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(PAIR.getPrivate());
            signature.update(body.getBytes(UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
