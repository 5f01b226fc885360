package io.omnify.local.bench.gateway;

import io.omnify.local.platform.PlatformFailure;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Issues access tokens like auth-service's, with a key made for the occasion. */
public final class Issuer {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private final String keyId;
    private final KeyPair keys;

    public Issuer(String keyId) {
        this.keyId = keyId;
        this.keys = keys();
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new PlatformFailure("no RSA", e);
        }
    }

    /** The public key as an entry of a key set. */
    public String publicKey() {
        var key = (RSAPublicKey) keys.getPublic();
        return "{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}"
                .formatted(keyId, number(key.getModulus()), number(key.getPublicExponent()));
    }

    public String token(String organization, String user, String session) {
        var now = Instant.now();
        var claims = """
                {"iss":"omnify","aud":"omnify","sub":"%s","org_id":"%s","sid":"%s","typ":"access","groups":["owner"],\
                "plan":"enterprise","jti":"%s","iat":%d,"iat_ms":%d,"exp":%d}\
                """.formatted(
                        user,
                        organization,
                        session,
                        Long.toHexString(System.nanoTime()),
                        now.getEpochSecond(),
                        now.toEpochMilli(),
                        now.plus(Duration.ofMinutes(15)).getEpochSecond());
        var text = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + keyId + "\"}") + "." + base64(claims);
        return text + "." + BASE64.encodeToString(signature(text));
    }

    private byte[] signature(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new PlatformFailure("cannot sign", e);
        }
    }

    private static String base64(String text) {
        return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String number(BigInteger value) {
        var bytes = value.toByteArray();
        var from = bytes[0] == 0 ? 1 : 0;
        return BASE64.encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
