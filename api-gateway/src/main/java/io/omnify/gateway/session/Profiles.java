package io.omnify.gateway.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.gateway.exchange.Exchange;
import io.omnify.gateway.token.Identity;
import jakarta.inject.Singleton;

/** Who a session belongs to, as auth-service knows it now and not as it was at sign-in. */
@Singleton
final class Profiles {
    private final AuthClient auth;
    private final ObjectMapper json;

    Profiles(AuthClient auth, ObjectMapper json) {
        this.auth = auth;
        this.json = json;
    }

    record Profile(UserView user, OrganizationView organization) {}

    Profile of(Exchange exchange, Identity identity) {
        var me = ask(exchange, "/api/auth/me", identity);
        var user = json.convertValue(me.path("user").isObject() ? me.path("user") : me, UserView.class);
        var organization = me.path("organization").isObject()
                ? me.path("organization")
                : ask(exchange, "/api/auth/organization", identity);
        return new Profile(user, json.convertValue(organization, OrganizationView.class));
    }

    private JsonNode ask(Exchange exchange, String path, Identity identity) {
        var answer = Waiting.on(auth.get(exchange, path, identity.token()));
        if (answer.status() == 401) throw AuthRefusals.nobody();
        if (!answer.ok()) throw AuthRefusals.unavailable();
        return auth.read(answer, JsonNode.class);
    }
}
