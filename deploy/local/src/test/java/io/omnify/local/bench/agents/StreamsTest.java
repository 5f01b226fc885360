package io.omnify.local.bench.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.omnify.local.client.Api;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StreamsTest {
    private static final String PIECE = "data: {\"text\": \"a\"}\n\n";
    private static final String END = "data: {\"status\": \"completed\"}\n\n";

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private ExecutorService threads;
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(threads);
        server.createContext("/simulator/faults", exchange -> answer(exchange, "[]"));
        server.createContext("/execute", exchange -> answer(exchange, "{\"execution_id\": \"x\"}"));
        server.createContext("/api/agentkit/executions/x/events", this::stream);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.close();
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Of two streams the second one breaks off behind its first piece, before all that was promised is there. */
    private void stream(HttpExchange exchange) throws IOException {
        boolean whole = asked.incrementAndGet() == 1;
        var body = (whole ? PIECE + END : PIECE).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, whole ? body.length : body.length + 100);
        exchange.getResponseBody().write(body);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    @Test
    @Timeout(60)
    void aStreamThatIsCutIsLostAndNotWaitedFor() {
        var api = new Api("http://127.0.0.1:" + server.getAddress().getPort());
        long nobody = Long.MAX_VALUE;

        assertThat(new Streams(api, api, nobody, said::add).run("/execute", 2)).isFalse();

        assertThat(said).anySatisfy(line -> assertThat(line).startsWith("1 completed, 1 lost"));
        assertThat(said)
                .contains("agent-service, MiB: live heap not measured before, not measured with all streams open;"
                        + " peak used not measured, resident not measured");
    }
}
