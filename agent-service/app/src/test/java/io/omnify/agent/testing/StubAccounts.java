package io.omnify.agent.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.Base64;

/** What auth-service tells of an organisation that has something of everything to put right. */
public final class StubAccounts {
    /** What the id of an organisation begins with whose audit trail somebody has changed. */
    public static final String TAMPERED = "org_tampered-";

    private StubAccounts() {}

    static void serve(HttpServer server) {
        server.createContext("/api/auth/me", exchange -> StubServices.answer(exchange, 200, """
            {"user_id":"user_1","mfa":{"totp":false,"required":false,"recovery_codes_left":0}}\
            """));
        server.createContext("/api/auth/api-keys", exchange -> StubServices.answer(exchange, 200, """
            [{"key_id":"key_old","name":"Old","status":"active","created_at":"2020-01-01T00:00:00Z",
              "last_used_at":"2020-02-01T00:00:00Z","expires_at":"2190-01-01T00:00:00Z"},
             {"key_id":"key_gone","name":"Gone","status":"revoked","created_at":"2020-01-01T00:00:00Z"},
             {"key_id":"key_new","name":"New","status":"active","created_at":"2190-01-01T00:00:00Z",
              "expires_at":null}]\
            """));
        server.createContext("/api/auth/members", exchange -> StubServices.answer(exchange, 200, """
            [{"user_id":"user_boss","role":"manager","status":"active","mfa":true},
             {"user_id":"user_other","role":"admin","status":"active","mfa":false},
             {"user_id":"user_author","role":"member","status":"active","mfa":true},
             {"user_id":"user_1","role":"viewer","status":"active","mfa":false},
             {"user_id":"user_gone","role":"admin","status":"suspended","mfa":false}]\
            """));
        server.createContext("/api/auth/roles", exchange -> StubServices.answer(exchange, 200, "[]"));
        server.createContext("/api/auth/audit-logs/verify", StubAccounts::verify);
    }

    private static void verify(HttpExchange exchange) throws IOException {
        var token = exchange.getRequestHeaders().getFirst("Authorization").split("\\.")[1];
        var claims = new String(Base64.getUrlDecoder().decode(token), UTF_8);
        if (claims.contains(TAMPERED))
            StubServices.answer(
                    exchange, 200, "{\"valid\":false,\"entries\":12,\"last_hash\":\"h\",\"first_broken\":7}");
        else StubServices.answer(exchange, 403, "{\"code\":\"forbidden\"}");
    }
}
