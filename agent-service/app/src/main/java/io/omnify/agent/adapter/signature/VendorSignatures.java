package io.omnify.agent.adapter.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.webhooks.domain.Notice;
import io.omnify.agent.webhooks.port.VendorWebhooks;
import io.omnify.gohighlevel.WebhookSignature;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The signatures of GoHighLevel (Ed25519), Meta and LinkedIn (HMAC with the app's secret) over the bytes as they came. */
public final class VendorSignatures implements VendorWebhooks {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    private final Keys live;
    private final Keys simulated;

    /**
     * What proves signatures in one world; empty where it was not given.
     *
     * @param goHighLevel the vendor's public key
     * @param metaSecret the app's
     * @param metaToken what Meta repeats when it asks whether somebody is there
     */
    public record Keys(String goHighLevel, String metaSecret, String metaToken, String linkedInSecret) {
        @Override
        public String toString() {
            return "Keys[..]"; // never a secret
        }
    }

    public VendorSignatures(Keys live, Keys simulated) {
        this.live = live;
        this.simulated = simulated;
    }

    @Override
    public boolean offered(Platform platform, Mode mode) {
        return !proof(platform, mode).isBlank();
    }

    /** GoHighLevel takes one address for each app; Meta and LinkedIn are told one for whatever is subscribed to. */
    @Override
    public boolean toldToApps(Platform platform) {
        return platform == Platform.GOHIGHLEVEL;
    }

    @Override
    public Duration window(Platform platform) {
        return switch (platform) {
            case META_ADS -> Duration.ofHours(36);
            case LINKEDIN_ADS -> Duration.ofHours(24);
            // told again after 10 minutes, up to six times, and each time a little later
            case GOHIGHLEVEL -> Duration.ofHours(2);
            case OPENAI, GOOGLE_ADS -> Duration.ofMinutes(5);
        };
    }

    @Override
    public Read read(Platform platform, Mode mode, Raw raw) {
        if (!offered(platform, mode) || !isGood(platform, proof(platform, mode), raw)) return new Read.Forged();
        try {
            return new Read.Good(notices(platform, JSON.readValue(raw.body(), OBJECT), raw.body()));
        } catch (IOException | DateTimeException | ClassCastException | NumberFormatException e) {
            return new Read.Unreadable("It is not in the platform's form.");
        }
    }

    private static boolean isGood(Platform platform, String proof, Raw raw) {
        return switch (platform) {
            case GOHIGHLEVEL -> WebhookSignature.of(proof).isGood(raw.body(), header(raw, WebhookSignature.HEADER));
            case META_ADS -> Hmac.same(header(raw, "x-hub-signature-256"), "sha256=" + Hmac.of(proof, raw.body()));
            case LINKEDIN_ADS -> Hmac.same(header(raw, "x-li-signature"), linkedIn(proof, raw.body()));
            case OPENAI, GOOGLE_ADS -> false;
        };
    }

    private static String linkedIn(String secret, byte[] body) {
        return Hmac.of(secret, ("hmacsha256=" + new String(body, UTF_8)).getBytes(UTF_8));
    }

    private static List<Notice> notices(Platform platform, Map<String, @Nullable Object> told, byte[] body) {
        return switch (platform) {
            case GOHIGHLEVEL -> List.of(Notices.goHighLevel(told));
            case META_ADS -> Notices.meta(told);
            case LINKEDIN_ADS -> List.of(Notices.linkedIn(told, body));
            case OPENAI, GOOGLE_ADS -> List.of();
        };
    }

    @Override
    public Optional<String> challenge(Platform platform, Mode mode, Map<String, String> query) {
        var keys = keys(mode);
        return switch (platform) {
            case META_ADS ->
                Optional.ofNullable(query.get("hub.challenge"))
                        .filter(_ -> "subscribe".equals(query.get("hub.mode")))
                        .filter(_ -> !keys.metaToken().isBlank())
                        .filter(_ -> Hmac.same(query.getOrDefault("hub.verify_token", ""), keys.metaToken()));
            case LINKEDIN_ADS ->
                Optional.ofNullable(query.get("challengeCode"))
                        .filter(code -> code.matches("[A-Za-z0-9-]{1,100}")
                                && !keys.linkedInSecret().isBlank())
                        .map(code -> "{\"challengeCode\":\"%s\",\"challengeResponse\":\"%s\"}"
                                .formatted(code, Hmac.of(keys.linkedInSecret(), code.getBytes(UTF_8))));
            case OPENAI, GOHIGHLEVEL, GOOGLE_ADS -> Optional.empty();
        };
    }

    private String proof(Platform platform, Mode mode) {
        return switch (platform) {
            case GOHIGHLEVEL -> keys(mode).goHighLevel();
            case META_ADS -> keys(mode).metaSecret();
            case LINKEDIN_ADS -> keys(mode).linkedInSecret();
            case OPENAI, GOOGLE_ADS -> "";
        };
    }

    private Keys keys(Mode mode) {
        return mode == Mode.SIMULATION ? simulated : live;
    }

    private static String header(Raw raw, String name) {
        return raw.headers().getOrDefault(name, "");
    }
}
