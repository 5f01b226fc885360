package io.omnify.workflow.adapter.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.port.Signatures;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives what a webhook needs from one key, so that a copy of the database opens none of them. */
public final class HmacSignatures implements Signatures {
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    public HmacSignatures(String key) {
        this.key = key.getBytes(UTF_8);
    }

    @Override
    public String token(TriggerId id, int generation) {
        return derived("webhook address", id, generation).substring(0, 32);
    }

    @Override
    public String secret(TriggerId id, int generation) {
        return "whsec_" + derived("webhook secret", id, generation);
    }

    @Override
    public boolean knows(TriggerId id, int generation, String token) {
        return MessageDigest.isEqual(token(id, generation).getBytes(UTF_8), token.getBytes(UTF_8));
    }

    @Override
    public boolean signed(TriggerId id, int generation, String timestamp, byte[] body, String signature) {
        var head = (timestamp + ".").getBytes(UTF_8);
        var mac = mac(secret(id, generation).getBytes(UTF_8));
        mac.update(head);
        var right = HexFormat.of().formatHex(mac.doFinal(body));
        return MessageDigest.isEqual(right.getBytes(UTF_8), signature.getBytes(UTF_8));
    }

    private String derived(String purpose, TriggerId id, int generation) {
        var name = purpose + "\n" + id + "\n" + generation;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key).doFinal(name.getBytes(UTF_8)));
    }

    private static Mac mac(byte[] key) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
