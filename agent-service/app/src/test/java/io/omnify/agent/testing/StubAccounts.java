package io.omnify.agent.testing;

import com.sun.net.httpserver.HttpServer;

/** What auth-service tells of an organisation that has something of everything to put right. */
final class StubAccounts {
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
        server.createContext(
                "/api/auth/audit-logs/verify",
                exchange -> StubServices.answer(exchange, 403, "{\"code\":\"forbidden\"}"));
    }
}
