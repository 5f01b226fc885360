package io.omnify.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.omnify.agent.executions.domain.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A provider that does what the test says, and the last of it again and again. */
final class StubProvider implements AutoCloseable {
    record Asked(Map<String, List<String>> headers, String body) {}

    interface Reply {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedDeque<Reply> replies = new ConcurrentLinkedDeque<>();
    private final HttpServer server;

    StubProvider(Reply... replies) {
        this.replies.addAll(List.of(replies));
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(new Asked(
                Map.copyOf(exchange.getRequestHeaders()),
                new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        try {
            (replies.size() > 1 ? replies.poll() : replies.peek()).to(exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    OpenAiLanguageModel model(boolean stream) {
        return OpenAiLanguageModel.connect(settings(stream));
    }

    OpenAiSettings settings(boolean stream) {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        return new OpenAiSettings(Mode.LIVE, url, "sk-test-0123456789", "gpt-test", stream);
    }

    static Reply json(int status, String body, String... headers) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            for (int i = 0; i < headers.length; i += 2)
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            var bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /** Events in chunks; the connection breaks in the middle unless it may end. */
    static Reply events(boolean ends, String... data) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            var out = exchange.getResponseBody();
            for (var each : data) {
                var type = each.replaceAll("(?s).*?\"type\"\\s*:\\s*\"([^\"]+)\".*", "$1");
                out.write(("event: " + type + "\ndata: " + each + "\n\n").getBytes(UTF_8));
                out.flush();
            }
            if (ends) out.close();
            else Thread.sleep(100);
        };
    }

    static Reply hanging() {
        return exchange -> Thread.sleep(30_000);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
