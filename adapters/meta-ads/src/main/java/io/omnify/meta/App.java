package io.omnify.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An app at Meta: whoever has its secret proves with each call that a token was not stolen from it. */
record App(String id, String secret) {
    /** Where a person says which app their pasted token belongs to. */
    static final String ID = "app_id";

    static final String SECRET = "app_secret";

    static App ours(MetaSettings settings, Mode mode) {
        return mode == Mode.SIMULATION
                ? new App("omnify", "omnify-simulation")
                : new App(settings.clientId(), settings.clientSecret());
    }

    /** The app the token belongs to, empty when its secret is not known here. */
    static Optional<App> of(Map<String, String> settings, App ours) {
        var id = settings.getOrDefault(ID, "");
        var secret = settings.getOrDefault(SECRET, "");
        if (!secret.isBlank()) return Optional.of(new App(id, secret));
        var isOurs = id.isBlank() || id.equals(ours.id());
        return isOurs && !ours.secret().isBlank() ? Optional.of(ours) : Optional.empty();
    }

    static As as(Access access, App ours) {
        var proof = of(access.settings(), ours).map(app -> app.proof(access.token()));
        return new As(access.token(), proof.orElse(null));
    }

    /** What Meta takes for the app itself where no person is behind a call. */
    As itself() {
        return new As(id + "|" + secret, null);
    }

    String proof(String token) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "App[" + id + "]"; // never the secret
    }
}
