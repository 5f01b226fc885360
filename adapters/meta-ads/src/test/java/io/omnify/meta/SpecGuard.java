package io.omnify.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.omnify.meta.MetaSpec.Asked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Stands where Meta stands and holds every request against Meta's own specification before anything answers it. What
 * the specification does not have is let through and counted.
 */
public final class SpecGuard implements AutoCloseable {
    /** What is behind the guard. */
    @FunctionalInterface
    public interface Behind {
        Reply answer(Request request) throws IOException, InterruptedException;
    }

    /** As it came in. */
    public record Request(String method, String path, String query, Map<String, String> headers, String body) {
        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), "");
        }
    }

    public record Reply(int status, Map<String, String> headers, String body) {
        public static Reply json(int status, String body) {
            return new Reply(status, Map.of(), body);
        }
    }

    private static final Pattern CREATED = Pattern.compile("\"(?:id|report_run_id)\"\\s*:\\s*\"([0-9]+)\"");
    private static final Map<String, String> KINDS =
            Map.of("campaigns", "campaign", "adsets", "adset", "customaudiences", "audience", "insights", "report");

    public final List<Request> requests = new CopyOnWriteArrayList<>();
    public final List<String> violations = new CopyOnWriteArrayList<>();
    public final List<String> unknown = new CopyOnWriteArrayList<>();
    private final Map<String, String> kinds = new ConcurrentHashMap<>();
    private final Optional<MetaSpec> spec;
    private final Behind behind;
    private final HttpServer server;

    public SpecGuard(Optional<MetaSpec> spec, Behind behind) {
        this.spec = spec;
        this.behind = behind;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** What the object of this id is, where the guard does not see it created. */
    public void introduce(String id, String kind) {
        kinds.put(id, kind);
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        var request = request(exchange);
        requests.add(request);
        try (exchange) {
            var wrong = judged(request);
            violations.addAll(wrong);
            var reply = wrong.isEmpty() ? behind.answer(request) : refusal(wrong);
            if (request.method().equals("POST")) learn(request, reply);
            send(exchange, reply);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Request request(HttpExchange exchange) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        var uri = exchange.getRequestURI();
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        return new Request(exchange.getRequestMethod(), uri.getRawPath(), query, headers, body);
    }

    /** As the specification sees it. */
    public Asked asked(Request request) {
        var path = request.path().replaceFirst("^.*?/v[0-9.]+/", "");
        var kind = kinds.getOrDefault(path.split("/")[0], "");
        var query = new LinkedHashMap<String, String>();
        for (var pair : request.query().split("&")) {
            var parts = pair.split("=", 2);
            if (parts.length == 2) query.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        return new Asked(request.method(), path, kind, query, request.body());
    }

    private List<String> judged(Request request) {
        var asked = asked(request);
        if (spec.isEmpty()) return List.of();
        if (spec.get().knows(asked)) return spec.get().violations(asked);
        unknown.add(asked.method() + " " + asked.path().replaceAll("[0-9]{6,}", "<id>"));
        return List.of();
    }

    private void learn(Request request, Reply reply) {
        var edge = request.path().replaceFirst("^.*/", "");
        var created = CREATED.matcher(reply.body());
        if (KINDS.containsKey(edge) && created.find()) kinds.put(created.group(1), KINDS.get(edge));
    }

    private static Reply refusal(List<String> wrong) {
        var message = String.join("; ", wrong).replace("\\", "").replace("\"", "'");
        return Reply.json(
                400, "{\"error\":{\"message\":\"(#100) " + message + "\",\"type\":\"OAuthException\",\"code\":100}}");
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        var bytes = reply.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
