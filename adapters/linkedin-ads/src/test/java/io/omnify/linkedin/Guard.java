package io.omnify.linkedin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.auth.api.OrgId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * Stands where LinkedIn stands. No schema of its API exists, so what is held against our requests is what LinkedIn's own
 * client sends for the same call, recorded in {@code golden/forms.json}: method, path, query and headers to the letter,
 * bodies as JSON.
 */
final class Guard implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-10-01T00:00:00Z");
    static final LocalDate SUNSET = LocalDate.parse("2027-07-31");
    static final ObjectMapper JSON = new ObjectMapper();

    /** A request as both sides tell it. */
    record Form(String method, String path, String query, Map<String, String> headers, JsonNode body) {
        boolean same(JsonNode golden) {
            return method.equals(golden.path("method").asText())
                    && path.equals(golden.path("path").asText())
                    && List.of(query.split("&"))
                            .containsAll(List.of(golden.path("query").asText().split("&")))
                    && query.length() == golden.path("query").asText().length()
                    && headers(golden)
                    && body.equals(golden.path("body"));
        }

        private boolean headers(JsonNode golden) {
            return golden.path("headers").properties().stream()
                    .filter(each -> !method.equals("GET") || !each.getKey().equals("content-type"))
                    .allMatch(each -> each.getValue().asText().equals(headers.get(each.getKey())));
        }
    }

    /** What is answered, once. */
    record Reply(int status, String body, Map<String, String> headers) {
        static Reply json(String body) {
            return new Reply(200, body, Map.of());
        }

        static Reply created(String id) {
            return new Reply(201, "", Map.of("x-restli-id", id));
        }
    }

    final List<Form> asked = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final HttpServer server;

    Guard(Reply... replies) {
        this.replies.addAll(List.of(replies));
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        asked.add(form(exchange));
        var reply = replies.size() > 1 ? replies.poll() : replies.peek();
        if (reply != null) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            reply.headers().forEach(exchange.getResponseHeaders()::add);
            var bytes = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private static Form form(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        var text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var type = headers.getOrDefault("content-type", "");
        var body = type.startsWith("application/json") && !text.isEmpty()
                ? JSON.readTree(text)
                : JSON.getNodeFactory().textNode(text);
        var uri = exchange.getRequestURI();
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new Form(exchange.getRequestMethod(), uri.getRawPath().replaceFirst("^/rest", ""), query, headers, body);
    }

    Joined.Advertising linkedIn() {
        var base = "http://127.0.0.1:" + server.getAddress().getPort();
        var settings = new LinkedInAdsSettings(
                "202607",
                SUNSET,
                URI.create(base + "/rest"),
                URI.create(base + "/oauth/v2"),
                URI.create(base + "/simulator"),
                "client-1",
                "secret-1",
                Duration.ofSeconds(5));
        return LinkedInAds.connect(settings, InstantSource.fixed(NOW), pauses::add);
    }

    static Access access() {
        return new Access(new OrgId("org_1"), "conn_1", Platform.LINKEDIN_ADS, Mode.LIVE, "123", Map.of(), "token-1");
    }

    /** Of another organisation that names the same account. */
    static Access foreign() {
        return new Access(new OrgId("org_2"), "conn_2", Platform.LINKEDIN_ADS, Mode.LIVE, "123", Map.of(), "token-2");
    }

    static JsonNode golden(String name) {
        try (var file = Guard.class.getResourceAsStream("/golden/forms.json")) {
            var form = JSON.readTree(file).path(name);
            if (form.isMissingNode()) throw new IllegalArgumentException(name);
            return form;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
