package io.omnify.simulator.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.SimOwner;
import io.omnify.simulator.vendors.SimTokens;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens as Meta gives them out: for codes, and longer-lived ones for those that still live. */
@Singleton
class TokenEdge {
    private static final Duration DATA_ACCESS = Duration.ofDays(90);

    private final SimTokens tokens;

    TokenEdge(SimTokens tokens) {
        this.tokens = tokens;
    }

    /** Whose token it is; a proof must fit when there is one. */
    SimOwner owner(String token, String proof) {
        if (token.isEmpty())
            throw GraphError.of(400, 2500, 0, "An active access token must be used to query information.");
        var owner = tokens.owner(Nodes.VENDOR, token)
                .orElseThrow(() -> GraphError.token(
                        463, "Error validating access token: the session has expired or been invalidated."));
        if (!proof.isEmpty() && !proof.equals(proof(token)))
            throw GraphError.invalid(0, "Invalid appsecret_proof provided in the API argument");
        return owner;
    }

    ObjectNode token(ObjectNode form) {
        if (!SimTokens.knowsClient(
                form.path("client_id").asText(), form.path("client_secret").asText()))
            throw GraphError.of(400, 101, 0, "Error validating application. Cannot get application info.");
        var issued = form.path("grant_type").asText().equals("fb_exchange_token")
                ? prolonged(form.path("fb_exchange_token").asText())
                : tokens.exchange(
                        Nodes.VENDOR,
                        form.path("code").asText(),
                        form.path("redirect_uri").asText(),
                        "");
        var token = issued.orElseThrow(() -> GraphError.invalid(
                36_009, "This authorization code has been used, has expired or belongs to another redirect_uri."));
        var answer = Json.NODES.objectNode().put("access_token", token.access()).put("token_type", "bearer");
        return answer.put("expires_in", tokens.secondsUntil(token.expiresAt()));
    }

    private Optional<SimTokens.Issued> prolonged(String token) {
        var owner = owner(token, "");
        return Optional.of(tokens.issue(Nodes.VENDOR, owner.tenant(), owner.scopes()));
    }

    /** What a token is good for; asked by the app itself, or with a token that is good. */
    ObjectNode debug(String asker, String input) {
        var app = SimTokens.CLIENT_ID + "|" + SimTokens.CLIENT_SECRET;
        if (!asker.equals(app)) owner(asker, "");
        var answer = Json.NODES.objectNode();
        var data = answer.putObject("data").put("app_id", SimTokens.CLIENT_ID).put("application", "Omnify");
        var owner = tokens.owner(Nodes.VENDOR, input);
        data.put("is_valid", owner.isPresent());
        if (owner.isEmpty())
            data.putObject("error").put("code", 190).put("message", "The session has expired or been invalidated.");
        owner.ifPresent(known -> tell(data, known));
        if (owner.isEmpty()) data.putArray("scopes");
        return answer;
    }

    private void tell(ObjectNode data, SimOwner owner) {
        var end = owner.expiresAt();
        data.put("type", end == null ? "SYSTEM_USER" : "USER").put("user_id", user(owner));
        data.put("expires_at", end == null ? 0 : end.getEpochSecond());
        data.put("data_access_expires_at", end == null ? 0 : dataAccess(end).getEpochSecond());
        var scopes = data.putArray("scopes");
        var known = end == null ? List.of("ads_management", "ads_read", "business_management") : owner.scopes();
        known.forEach(scopes::add);
    }

    /** Ninety days from when it was given, and tokens are given for sixty. */
    private static Instant dataAccess(Instant end) {
        return end.plus(DATA_ACCESS).minus(Duration.ofDays(60));
    }

    boolean revoke(String token) {
        return tokens.revoke(Nodes.VENDOR, token);
    }

    static String user(SimOwner owner) {
        return "2" + owner.accounts().getFirst().id();
    }

    private static String proof(String token) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SimTokens.CLIENT_SECRET.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(token.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has HMAC-SHA256", e);
        }
    }
}
