package io.omnify.gateway;

import com.sun.net.httpserver.HttpExchange;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Sign-in, rotation and sign-out as auth-service does them: a refresh token works once, twice ends the session. */
final class StubAuth {
    static final String PASSWORD = "correct horse battery";
    final AtomicLong accessSeconds = new AtomicLong(900);
    final AtomicInteger refreshes = new AtomicInteger();
    final AtomicInteger reuses = new AtomicInteger();
    final AtomicLong refreshMillis = new AtomicLong();
    private final Map<String, String> sessionOfRefresh = new ConcurrentHashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final String organization;

    StubAuth(StubService service, String organization) {
        this.organization = organization;
        service.on("/api/auth/login", exchange -> begin(exchange, 200));
        service.on("/api/auth/register", exchange -> begin(exchange, 201));
        service.on("/api/auth/refresh", (StubService.Raw) this::refresh);
        service.on("/api/auth/invitations/accept", exchange -> begin(exchange, 200));
        service.on("/api/auth/organizations/org_other/switch", exchange -> begin(exchange, 200));
        service.on("/api/auth/step-up", this::stepUp);
        service.on("/api/auth/logout", exchange -> exchange.sendResponseHeaders(204, -1));
        service.on("/api/auth/me", exchange -> StubService.json(exchange, 200, user().encode()));
        service.on(
                "/api/auth/organization",
                exchange -> StubService.json(exchange, 200, organization().encode()));
    }

    /** The stand-in has read the body already; what was wrong with it is told by a header of the test. */
    private void begin(HttpExchange exchange, int status) throws IOException {
        if ("wrong".equals(exchange.getRequestHeaders().getFirst("User-Agent")))
            StubService.json(
                    exchange, 401, "{\"status\":401,\"code\":\"credentials-not-valid\",\"title\":\"Unauthorized\"}");
        else
            StubService.json(
                    exchange, status, tokens("sess_" + UUID.randomUUID()).encode());
    }

    private void stepUp(HttpExchange exchange) throws IOException {
        var fresh = tokens("sess_" + UUID.randomUUID());
        fresh.remove("refresh_token");
        fresh.remove("refresh_expires_in");
        StubService.json(exchange, 200, fresh.encode());
    }

    private void refresh(HttpExchange exchange) throws IOException {
        refreshes.incrementAndGet();
        var token = new JsonObject(new String(exchange.getRequestBody().readAllBytes())).getString("refresh_token");
        pause();
        var session = sessionOfRefresh.get(token);
        if (session != null && used.add(token)) {
            StubService.json(exchange, 200, tokens(session).encode());
            return;
        }
        if (session != null) reuses.incrementAndGet();
        StubService.json(exchange, 401, "{\"code\":\"refresh-token-not-valid\"}");
    }

    private void pause() {
        try {
            Thread.sleep(refreshMillis.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonObject tokens(String session) {
        var refresh = "refresh_" + UUID.randomUUID();
        sessionOfRefresh.put(refresh, session);
        var claims = TestKeys.expires(TestKeys.claims(organization, session), accessSeconds.get());
        return new JsonObject()
                .put("access_token", TestKeys.sign(claims, TestKeys.CURRENT.get()))
                .put("token_type", "Bearer")
                .put("expires_in", accessSeconds.get())
                .put("refresh_token", refresh)
                .put("refresh_expires_in", 86400)
                .put("user", user())
                .put("organization", organization());
    }

    private JsonObject user() {
        return new JsonObject()
                .put("user_id", "user_1")
                .put("email", "ada@example.org")
                .put("full_name", "Ada")
                .put("role", "owner")
                .put("organization_id", organization);
    }

    private JsonObject organization() {
        return new JsonObject()
                .put("organization_id", organization)
                .put("name", "Acme")
                .put("slug", "acme")
                .put("subscription_tier", "starter");
    }
}
