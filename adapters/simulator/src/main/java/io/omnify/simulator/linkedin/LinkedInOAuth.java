package io.omnify.simulator.linkedin;

import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.SimTokens;
import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorCall;
import jakarta.inject.Singleton;
import java.util.Optional;

/** LinkedIn's tokens: sixty days, renewed by a refresh token that stays the same and lives a year from the consent. */
@Singleton
class LinkedInOAuth {
    static final String PREFIX = "/linkedin/oauth/v2";

    private final SimTokens tokens;

    LinkedInOAuth(SimTokens tokens) {
        this.tokens = tokens;
    }

    VendorAnswer answer(VendorCall call) {
        if (call.is(FaultKind.SERVER_ERROR)) return VendorAnswer.empty(503);
        if (!call.method().equals("POST")) return VendorAnswer.empty(405);
        if (!call.header("Content-Type").startsWith("application/x-www-form-urlencoded"))
            return error(400, "invalid_request", "The request is no form");
        if (!SimTokens.knowsClient(call.form("client_id"), call.form("client_secret")))
            return error(401, "invalid_client", "Client authentication failed");
        return switch (call.path().substring(PREFIX.length())) {
            case "/accessToken" -> token(call);
            case "/introspectToken" -> examined(call.form("token"));
            case "/revoke" -> {
                tokens.revoke(LinkedInRest.VENDOR, call.form("token"));
                yield VendorAnswer.empty(200);
            }
            default -> VendorAnswer.empty(404);
        };
    }

    private VendorAnswer token(VendorCall call) {
        return switch (call.form("grant_type")) {
            case "authorization_code" ->
                given(
                        tokens.exchange(LinkedInRest.VENDOR, call.form("code"), call.form("redirect_uri"), ""),
                        "invalid_request",
                        "Unable to retrieve access token: appid/redirect uri/code verifier does not match"
                                + " authorization code. Or authorization code expired.");
            case "refresh_token" ->
                given(
                        call.is(FaultKind.EXPIRED_TOKEN)
                                ? Optional.empty()
                                : tokens.refresh(LinkedInRest.VENDOR, call.form("refresh_token")),
                        "invalid_grant",
                        "The provided authorization grant or refresh token is invalid, expired or revoked");
            default -> error(400, "unsupported_grant_type", "The grant type is not supported");
        };
    }

    private VendorAnswer given(Optional<SimTokens.Issued> issued, String error, String description) {
        if (issued.isEmpty()) return error(400, error, description);
        var token = issued.get();
        var body = Json.NODES.objectNode().put("access_token", token.access());
        body.put("expires_in", tokens.secondsUntil(token.expiresAt())).put("scope", String.join(",", token.scopes()));
        if (token.refresh() != null) body.put("refresh_token", token.refresh());
        if (token.refreshExpiresAt() != null)
            body.put("refresh_token_expires_in", tokens.secondsUntil(token.refreshExpiresAt()));
        return VendorAnswer.json(200, body.put("token_type", "Bearer"));
    }

    private VendorAnswer examined(String token) {
        var owner = tokens.owner(LinkedInRest.VENDOR, token);
        var body = Json.NODES.objectNode().put("active", owner.isPresent());
        body.put("status", owner.isPresent() ? "active" : "expired");
        owner.ifPresent(found -> {
            body.put("scope", String.join(",", found.scopes())).put("auth_type", "3L");
            if (found.expiresAt() != null)
                body.put("expires_at", found.expiresAt().getEpochSecond());
        });
        return VendorAnswer.json(200, body);
    }

    private static VendorAnswer error(int status, String error, String description) {
        return VendorAnswer.json(
                status, Json.NODES.objectNode().put("error", error).put("error_description", description));
    }
}
