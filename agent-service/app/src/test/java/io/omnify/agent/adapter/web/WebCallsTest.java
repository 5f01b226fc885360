package io.omnify.agent.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.port.Action.Call;
import io.omnify.agent.shared.domain.Json;
import io.omnify.auth.api.OrgId;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A call goes to the address that was looked at, whatever its name stands for by now, and ends when its time is over. */
class WebCallsTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    private final Vertx vertx = Vertx.vertx();
    private final WebCalls calls = new WebCalls(vertx);
    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void serve(HttpExchange exchange) throws IOException {
        hosts.add(exchange.getRequestHeaders().getFirst("Host"));
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/silent")) waited(60_000);
        exchange.sendResponseHeaders(200, path.equals("/slow") ? 0 : -1);
        try (var out = exchange.getResponseBody()) {
            while (path.equals("/slow") && !waited(20)) {
                out.write('x');
                out.flush();
            }
        } catch (IOException gone) {
            exchange.close();
        }
    }

    private boolean waited(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private WebCalls.WebAnswer call(String host, int port, String path) throws Exception {
        var input = Json.object("url", "http://" + host + ":" + port + path);
        var call = new Call(new OrgId("org_acme"), new EffectId("run_1", "read", 1), input);
        var request = WebRequest.of(call, (org, name) -> Optional.empty());
        return calls.call(request, InetAddress.getByName("127.0.0.1"), SHORT);
    }

    @Test
    void goesToTheAddressThatWasLookedAt() throws Exception {
        int port = server.getAddress().getPort();
        assertThat(call("rebound.invalid", port, "/").status()).isEqualTo(200);
        assertThat(hosts).containsExactly("rebound.invalid:" + port);
    }

    @Test
    void endsWhenNobodyAnswersOrNobodyEnds() {
        int port = server.getAddress().getPort();
        for (var path : List.of("/silent", "/slow")) {
            var begun = System.nanoTime();
            assertThatThrownBy(() -> call("127.0.0.1", port, path)).as(path).isInstanceOf(TimeoutException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(SHORT.minusMillis(50), SHORT.plusSeconds(5));
        }
        assertThat(hosts).hasSize(2);
    }

    @Test
    void whoIsNotThereWasAskedNothing() throws Exception {
        try (var gone = new ServerSocket(0)) {
            int port = gone.getLocalPort();
            gone.close();
            assertThatThrownBy(() -> call("127.0.0.1", port, "/")).isInstanceOf(WebCalls.NotConnected.class);
        }
    }
}
