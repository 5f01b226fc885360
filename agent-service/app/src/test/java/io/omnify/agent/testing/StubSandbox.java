package io.omnify.agent.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sandbox platform that does what the subject of an e-mail tells it to, and remembers what happened. */
public final class StubSandbox {
    public static final List<String> HAPPENED = new CopyOnWriteArrayList<>();

    private StubSandbox() {}

    static void serve(HttpServer server) {
        server.createContext("/sandbox/v1/emails", StubSandbox::send);
        server.createContext("/sandbox/v1/effects", StubSandbox::find);
    }

    private static void send(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (body.contains("unavailable")) {
            answer(exchange, 503, "{}");
            return;
        }
        HAPPENED.add(key);
        if (body.contains("cut")) exchange.close();
        else answer(exchange, 201, receipt(key));
    }

    private static void find(HttpExchange exchange) throws IOException {
        var key = exchange.getRequestURI().getQuery().replaceAll(".*key=([^&]+).*", "$1");
        if (HAPPENED.contains(key)) answer(exchange, 200, receipt(key));
        else answer(exchange, 404, "{}");
    }

    private static String receipt(String key) {
        return "{\"id\":\"sbx_" + key.hashCode() + "\",\"at\":\"2026-01-01T00:00:00Z\"}";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
