package io.omnify.agent.adapter.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.agent.secrets.port.Seal;
import io.omnify.agent.webhooks.port.Locker;
import java.security.SecureRandom;
import java.util.Base64;

/** Signing secrets under the seal that keeps organisations' secrets. */
public final class SealedLocker implements Locker {
    private static final int BYTES = 32;
    private static final String PREFIX = "whsec_";
    private static final String CONTEXT = "webhooks/";

    private final Seal seal;
    private final SecureRandom random = new SecureRandom();

    public SealedLocker(Seal seal) {
        this.seal = seal;
    }

    @Override
    public boolean ready() {
        return seal.ready();
    }

    @Override
    public String secret() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes());
    }

    @Override
    public String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    @Override
    public String seal(String secret, String context) {
        return seal.seal(secret, CONTEXT + context);
    }

    @Override
    public String sign(String sealed, String context, String text) {
        var secret = seal.open(sealed, CONTEXT + context);
        var key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        return Base64.getEncoder().encodeToString(Hmac.bytes(key, text.getBytes(UTF_8)));
    }

    private byte[] bytes() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return bytes;
    }
}
