package io.omnify.workflow;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.omnify.platform.events.OutboxMessage;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An agent-service over HTTP that is away, until a test opens it: then it answers, and says what it was asked. */
public final class StandInAgents implements QuarkusTestResourceLifecycleManager {
    static final List<Question> QUESTIONS = new CopyOnWriteArrayList<>();

    /** What one call asked, and of whom. */
    record Question(String path, String bearer, JsonNode body) {}

    private static volatile boolean open;

    private HttpServer server;

    static void open(boolean now) {
        QUESTIONS.clear();
        open = now;
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/internal/service-tokens", exchange -> answer(exchange, 200, """
            {"access_token":"t","expires_in":60}\
            """));
        server.createContext("/api/agentkit/actions", exchange -> answer(exchange, 200, """
            [{"name":"mail.send","input_schema":{},"output_schema":
              {"type":"object","properties":{"id":{"type":"string"}}}}]\
            """));
        server.createContext("/api/agentkit/agents", StandInAgents::agent);
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("omnify.agent.url", url, "omnify.auth.url", url);
    }

    private static void agent(HttpExchange exchange) throws IOException {
        var uri = exchange.getRequestURI();
        if (exchange.getRequestMethod().equals("GET")) {
            answer(exchange, 200, "{\"data\":{\"version\":2}}");
            return;
        }
        var bearer = exchange.getRequestHeaders().getFirst("Authorization");
        var body = OutboxMessage.mapper().readTree(exchange.getRequestBody());
        QUESTIONS.add(new Question(uri.toString(), bearer, body));
        switch (uri.getPath()) {
            case "/api/agentkit/agents/writer/test" -> answer(exchange, 200, """
                {"status":"completed","mode":"simulation","data":{"text":"Hello"}}\
                """);
            case "/api/agentkit/agents/broken/test" -> answer(exchange, 200, """
                {"status":"failed","error":{"code":"output-invalid","message":"Not the form."}}\
                """);
            case "/api/agentkit/agents/speechless/test" -> answer(exchange, 200, """
                {"status":"failed","error":{"code":"model-unavailable","message":"connection refused"}}\
                """);
            case "/api/agentkit/agents/ghost/test" -> answer(exchange, 404, "{}");
            default -> answer(exchange, 403, "{}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        var bytes = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(open ? status : 503, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) server.stop(0);
    }
}
