package io.omnify.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service behind the door that remembers what reached it and answers as a test wants. */
final class StubService {
    /** What arrived. */
    record Call(String method, String uri, Map<String, String> headers, long bytes, String body) {}

    interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    private final String name;
    private final int port;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private HttpServer server;

    private StubService(String name, int port) {
        this.name = name;
        this.port = port;
    }

    static StubService start(String name, int port) {
        var stub = new StubService(name, port);
        stub.up();
        return stub;
    }

    synchronized void up() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::handle);
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void down() {
        server.stop(0);
    }

    void on(String path, Answer answer) {
        answers.put(path, answer);
    }

    /** Everything but what the gateway asks on its own account. */
    List<Call> proxied() {
        return calls.stream()
                .filter(call -> !call.uri().startsWith("/q/") && !call.uri().equals("/.well-known/jwks.json"))
                .toList();
    }

    List<Call> calls(String path) {
        return calls.stream().filter(call -> call.uri().equals(path)).toList();
    }

    Call last() {
        return proxied().getLast();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Thread.currentThread().setContextClassLoader(StubService.class.getClassLoader());
        try (exchange) {
            var answer = answers.get(exchange.getRequestURI().getRawPath());
            if (answer != null && answer instanceof Raw) {
                answer.give(exchange);
                return;
            }
            calls.add(call(exchange, exchange.getRequestBody().readAllBytes()));
            if (answer == null) json(exchange, 200, "{\"service\":\"" + name + "\"}");
            else answer.give(exchange);
        }
    }

    /** An answer that reads the body itself. */
    interface Raw extends Answer {}

    private static Call call(HttpExchange exchange, byte[] body) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((key, values) -> headers.put(key, String.join(",", values)));
        var text = body.length < 10_000 ? new String(body, StandardCharsets.UTF_8) : "";
        return new Call(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body.length, text);
    }

    static void json(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders()
                .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
    }
}
