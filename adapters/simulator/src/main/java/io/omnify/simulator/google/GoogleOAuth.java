package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.SimTokens;
import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorCall;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Google's token server: codes and refresh tokens into access tokens of an hour, looking into them, taking them back. */
@Singleton
class GoogleOAuth {
    private final SimTokens tokens;

    GoogleOAuth(SimTokens tokens) {
        this.tokens = tokens;
    }

    VendorAnswer answer(VendorCall call) {
        if (!call.method().equals("POST")) return VendorAnswer.empty(405);
        if (call.is(FaultKind.SERVER_ERROR)) return error(503, "backend_error");
        if (call.path().endsWith("/tokeninfo")) return inspected(call.form("access_token"));
        if (call.path().endsWith("/revoke")) return revoked(call.form("token"));
        return issued(call);
    }

    private VendorAnswer issued(VendorCall call) {
        if (!SimTokens.knowsClient(call.form("client_id"), call.form("client_secret")))
            return error(401, "invalid_client");
        var issued = switch (call.form("grant_type")) {
            case "authorization_code" ->
                tokens.exchange(
                        GoogleStore.VENDOR, call.form("code"), call.form("redirect_uri"), call.form("code_verifier"));
            case "refresh_token" -> tokens.refresh(GoogleStore.VENDOR, call.form("refresh_token"));
            default -> null;
        };
        if (issued == null) return error(400, "unsupported_grant_type");
        if (issued.isEmpty() || call.is(FaultKind.EXPIRED_TOKEN)) return error(400, "invalid_grant");
        return VendorAnswer.json(200, body(issued.get(), call.form().containsKey("code")));
    }

    /** The refresh token is told once, when a person has agreed. */
    private ObjectNode body(SimTokens.Issued issued, boolean first) {
        var body = Json.NODES
                .objectNode()
                .put("access_token", issued.access())
                .put("expires_in", tokens.secondsUntil(issued.expiresAt()))
                .put("scope", String.join(" ", issued.scopes()))
                .put("token_type", "Bearer");
        if (first && issued.refresh() != null) body.put("refresh_token", issued.refresh());
        return body;
    }

    private VendorAnswer inspected(String token) {
        var owner = tokens.owner(GoogleStore.VENDOR, token);
        if (owner.isEmpty()) return error(400, "invalid_token");
        var ends = owner.get().expiresAt();
        var left = ends == null ? Duration.ofHours(1).toSeconds() : tokens.secondsUntil(ends);
        return VendorAnswer.json(
                200,
                Json.NODES
                        .objectNode()
                        .put("azp", SimTokens.CLIENT_ID)
                        .put("scope", String.join(" ", owner.get().scopes()))
                        .put("expires_in", String.valueOf(left)));
    }

    private VendorAnswer revoked(String token) {
        return tokens.revoke(GoogleStore.VENDOR, token)
                ? VendorAnswer.json(200, Json.NODES.objectNode())
                : error(400, "invalid_token");
    }

    private static VendorAnswer error(int status, String code) {
        return VendorAnswer.json(
                status, Json.NODES.objectNode().put("error", code).put("error_description", "Refused: " + code));
    }
}
