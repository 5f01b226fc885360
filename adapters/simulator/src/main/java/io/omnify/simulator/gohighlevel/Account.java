package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.SimTokens;
import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorCall;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tokens, and what is known of locations. A refresh token works once. */
@Singleton
class Account {
    private final SimTokens tokens;

    Account(SimTokens tokens) {
        this.tokens = tokens;
    }

    /** The one call without a token. It takes a form and nothing else. */
    VendorAnswer token(VendorCall call) {
        if (!call.header("content-type").startsWith("application/x-www-form-urlencoded"))
            throw Refused.unprocessable(List.of("client_id must be a string", "client_secret must be a string"));
        for (var name : List.of("client_id", "client_secret", "grant_type"))
            if (call.form(name).isEmpty()) throw Refused.unprocessable(List.of(name + " should not be empty"));
        if (!SimTokens.knowsClient(call.form("client_id"), call.form("client_secret")))
            throw Refused.with(401, "Invalid client credentials");
        return issued(call)
                .map(this::body)
                .map(body -> VendorAnswer.json(200, body))
                .orElseThrow(() -> Refused.with(400, "Invalid grant: refresh token or code is invalid"));
    }

    private Optional<SimTokens.Issued> issued(VendorCall call) {
        return switch (call.form("grant_type")) {
            case "authorization_code" ->
                tokens.exchange(Location.VENDOR, call.form("code"), call.form("redirect_uri"), "");
            case "refresh_token" -> tokens.refresh(Location.VENDOR, call.form("refresh_token"));
            default ->
                throw Refused.unprocessable(List.of("grant_type must be one of the following values: "
                        + "authorization_code, refresh_token, client_credentials"));
        };
    }

    private ObjectNode body(SimTokens.Issued issued) {
        var owner = tokens.owner(Location.VENDOR, issued.access()).orElseThrow();
        var body = Json.NODES.objectNode().put("access_token", issued.access()).put("token_type", "Bearer");
        body.put("expires_in", tokens.secondsUntil(issued.expiresAt()));
        body.put("refresh_token", issued.refresh()).put("scope", String.join(" ", issued.scopes()));
        body.put("userType", "Location").put("isBulkInstallation", false);
        body.put("locationId", owner.accounts().getFirst().id());
        body.put("companyId", Ids.of("company/" + issued.tenant()));
        return body.put("userId", Location.user(issued.tenant()));
    }

    VendorAnswer location(Request request) {
        return VendorAnswer.json(
                200, Json.NODES.objectNode().set("location", shown(request.location(request.part(0)))));
    }

    VendorAnswer locations(Request request) {
        var answer = Json.NODES.objectNode();
        var locations = answer.putArray("locations");
        request.owner().accounts().forEach(account -> locations.add(shown(request.location(account))));
        return VendorAnswer.json(200, answer);
    }

    /** A location has one user, the owner of the account. */
    VendorAnswer users(Request request) {
        var location = request.location(request.call().query("locationId"));
        var user = Json.NODES.objectNode().put("id", location.user()).put("name", "Olivia Owner");
        user.put("firstName", "Olivia").put("lastName", "Owner").put("email", "owner@example.com");
        var roles = user.putObject("roles").put("type", "account").put("role", "admin");
        roles.putArray("locationIds").add(location.id());
        var answer = Json.NODES.objectNode();
        answer.putArray("users").add(user.put("deleted", false));
        return VendorAnswer.json(200, answer);
    }

    VendorAnswer tags(Request request) {
        var location = request.location(request.part(0));
        var answer = Json.NODES.objectNode();
        var tags = answer.putArray("tags");
        location.store().all(location.place("tag")).forEach(doc -> tags.add(doc.body()));
        return VendorAnswer.json(200, answer);
    }

    private static ObjectNode shown(Location location) {
        var shown = Json.NODES.objectNode().put("id", location.id());
        shown.put("companyId", location.company())
                .put("name", location.account().name());
        shown.put("timezone", location.account().zone().getId());
        shown.put("email", "office@example.com").put("country", country(location));
        shown.putObject("settings").put("allowDuplicateContact", false).put("allowDuplicateOpportunity", false);
        return shown;
    }

    private static String country(Location location) {
        return Arrays.asList("DE", "US").get(location.account().currency().equals("EUR") ? 0 : 1);
    }
}
