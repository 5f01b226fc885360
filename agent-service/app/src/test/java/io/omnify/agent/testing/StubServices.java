package io.omnify.agent.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.Executors;

/** The two services this one asks: auth for tokens, analytics for figures, with an answer for each day asked from. */
public final class StubServices implements QuarkusTestResourceLifecycleManager {
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/service-tokens", StubServices::token);
        server.createContext("/api/analytics/metrics", StubServices::metrics);
        StubAccounts.serve(server);
        StubSandbox.serve(server);
        StubHooks.serve(server);
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "omnify.auth.url",
                url,
                "omnify.agent.analytics.url",
                url,
                "omnify.agent.simulator.url",
                url,
                "omnify.agent.http.trusted",
                url.replace("http://", ""),
                "omnify.platforms.gohighlevel.simulated-webhook-key",
                GoHighLevelKeys.PUBLIC,
                "omnify.agent.lease",
                "2s",
                "omnify.agent.sync-wait",
                "2s",
                "quarkus.log.category.\"de.bwaldvogel\".level",
                "WARN",
                "quarkus.log.category.\"org.apache.kafka\".level",
                "ERROR");
    }

    private static void token(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var org = body.replaceAll(".*\"organization_id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        answer(exchange, 200, "{\"access_token\":\"token-of-" + org + "\",\"expires_in\":300}");
    }

    private static void metrics(HttpExchange exchange) throws IOException {
        var query = String.valueOf(exchange.getRequestURI().getRawQuery());
        if (query.contains("from=1901")) answer(exchange, 422, "{\"detail\":\"from: is too long ago\"}");
        else if (query.contains("from=1902")) answer(exchange, 503, "{}");
        else if (query.contains("from=1903")) answer(exchange, 403, "{}");
        else
            answer(exchange, 200, """
                {"rows":[{"campaign":"A","spend":{"amount":"1.50","currency":"USD"},"clicks":7,"roas":null}],
                 "totals":{"clicks":7},"dimensions":["age"],"currency":"USD","truncated":false,
                 "asked":"%s","token":"%s"}\
                """.formatted(
                            query, exchange.getRequestHeaders().getFirst("Authorization")));
    }

    static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    @Override
    public void stop() {
        if (server != null) server.stop(0);
    }
}
