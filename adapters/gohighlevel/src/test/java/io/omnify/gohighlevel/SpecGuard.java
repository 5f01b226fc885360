package io.omnify.gohighlevel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.omnify.gohighlevel.SpecRules.Asked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server that answers as it is told, or with the vendor's own examples, and notes each request that its rules forbid. */
final class SpecGuard implements AutoCloseable {
    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final List<String> wrong = new CopyOnWriteArrayList<>();
    private final @Nullable SpecRules rules;
    private final Function<Asked, SpecExamples.Answer> answers;
    private final Map<String, String> headers = new HashMap<>();
    private final HttpServer server;

    private SpecGuard(@Nullable SpecRules rules, Function<Asked, SpecExamples.Answer> answers) {
        this.rules = rules;
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    static SpecGuard of(GoHighLevelSpec spec) {
        var examples = new SpecExamples(spec);
        return new SpecGuard(new SpecRules(spec), asked -> examples.good(asked.method(), asked.path()));
    }

    /** Without rules. */
    static SpecGuard saying(int status, String body, String... headers) {
        return saying(_ -> new SpecExamples.Answer(status, body), headers);
    }

    static SpecGuard saying(Function<Asked, SpecExamples.Answer> answers, String... headers) {
        var guard = new SpecGuard(null, answers);
        for (int i = 0; i < headers.length; i += 2) guard.headers.put(headers[i], headers[i + 1]);
        return guard;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var request = request(exchange);
        asked.add(request);
        var found = rules == null ? List.<String>of() : rules.wrong(request);
        found.forEach(each -> wrong.add(request.method() + " " + request.path() + ": " + each));
        var answer = found.isEmpty()
                ? answers.apply(request)
                : new SpecExamples.Answer(422, "{\"statusCode\":422,\"message\":[\"refused by the guard\"]}");
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        headers.forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        var bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Asked request(HttpExchange exchange) throws IOException {
        var headers = new HashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        var query = new HashMap<String, String>();
        var raw = exchange.getRequestURI().getRawQuery();
        if (raw != null)
            for (var pair : raw.split("&")) {
                var parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
            }
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        return new Asked(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), query, headers, body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
