package io.omnify.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.ApiKeyText;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Clients that want the door itself to come to harm, or everybody else behind it. */
@QuarkusTest
final class HostileClientsTest extends GatewayTest {
    private static final int CONCURRENT = 8;
    private static final int MOST_WAITING = 30;

    @Inject
    RedisDataSource redis;

    @Test
    void takeNoPlaceWithThemWhenTheyLeave() throws Exception {
        var path = "/api/agentkit/held-" + organization;
        var running = new AtomicInteger();
        var held = new CountDownLatch(1);
        agents.on(path, exchange -> {
            if (running.incrementAndGet() <= CONCURRENT) hold(held);
            StubService.json(exchange, 200, "{}");
        });
        var token = "Authorization: Bearer " + TestKeys.token(organization);
        var all = new ArrayList<Socket>();
        for (var i = 0; i < CONCURRENT; i++) all.add(open("GET " + path, token));
        Awaitility.await().until(() -> running.get() == CONCURRENT);
        for (var i = 0; i < MOST_WAITING; i++) all.add(open("GET " + path, token));
        Awaitility.await().until(() -> caller().get(path).statusCode() == 429);

        for (var socket : all.reversed()) socket.close();

        var request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Authorization", "Bearer " + TestKeys.token(organization))
                .build();
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            var together = IntStream.range(0, CONCURRENT)
                    .mapToObj(i -> HTTP.sendAsync(request, BodyHandlers.discarding()))
                    .toList();
            for (var one : together)
                assertThat(one.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        });
        held.countDown();
    }

    @Test
    void doNotCloseAServiceForOthersByBreakingOff() throws Exception {
        for (var i = 0; i < 12; i++) {
            var before = arrived.get();
            analytics.on("/api/analytics/imports", (StubService.Raw) exchange -> {
                exchange.getRequestBody().read();
                arrived.incrementAndGet();
                exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
            });
            var token = "Authorization: Bearer " + TestKeys.token(organization);
            try (var socket = open("POST /api/analytics/imports", token, "Content-Length: 100000")) {
                socket.getOutputStream().write(new byte[1000]);
                socket.getOutputStream().flush();
                Awaitility.await().until(() -> arrived.get() > before);
            }
        }

        for (var i = 0; i < 5; i++)
            caller().get("/api/analytics/metrics").then().statusCode(200);
    }

    private final AtomicInteger arrived = new AtomicInteger();

    @Test
    void areNotLookedUpOnceTheirAddressHasAskedTooMuch() throws IOException {
        var slot = System.currentTimeMillis() / 600;
        redis.hash(String.class)
                .hset("omnify:window:address:127.0.0.78", Map.of("t", "6000", "o", "" + slot, "" + slot, "6000"));
        assertThat(guess()).startsWith("HTTP/1.1 429 ");
        var before = auth.calls("/internal/api-keys/resolve").size();

        for (var i = 0; i < 20; i++) assertThat(guess()).startsWith("HTTP/1.1 429 ");

        assertThat(auth.calls("/internal/api-keys/resolve").size() - before).isLessThan(3);
    }

    private static String guess() throws IOException {
        var random = new byte[80];
        new SecureRandom().nextBytes(random);
        var letters = ApiKeyText.letters(random);
        var key = ApiKeyText.of(letters.substring(0, 8), letters.substring(8, 40));
        return raw(
                "127.0.0.78",
                "GET /api/agentkit/agents HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + key
                        + "\r\n\r\n");
    }

    @Test
    void getNoMorePatienceThanABodyNeeds() throws Exception {
        var token = "Authorization: Bearer " + TestKeys.token(organization);
        try (var socket = open("POST /api/agentkit/agents", token, "Content-Length: 1000")) {
            socket.setSoTimeout(20_000);
            var drip = Thread.ofVirtual().start(() -> drip(socket));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("body-too-slow");
            drip.interrupt();
        }
    }

    @Test
    void fromOneAddressDoNotTakeEveryWayToAnOpenPath() throws Exception {
        var path = "/api/auth/verify";
        var running = new AtomicInteger();
        var go = new CountDownLatch(1);
        auth.on(path, exchange -> {
            running.incrementAndGet();
            hold(go);
            StubService.json(exchange, 200, "{}");
        });
        var request = HttpRequest.newBuilder(URI.create(base() + path)).build();

        var flood = IntStream.range(0, 3 * CONCURRENT)
                .mapToObj(i -> HTTP.sendAsync(request, BodyHandlers.discarding()))
                .toList();
        Awaitility.await().until(() -> running.get() == CONCURRENT);
        var other = raw("127.0.0.79", "GET /api/auth/verify-email HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        go.countDown();

        assertThat(other).startsWith("HTTP/1.1 200 ");
        for (var one : flood)
            assertThat(one.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        auth.on(path, exchange -> StubService.json(exchange, 200, "{}"));
    }

    private static void drip(Socket socket) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                socket.getOutputStream().write('x');
                socket.getOutputStream().flush();
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            // the door has closed, as it should
        }
    }

    private static void hold(CountDownLatch until) {
        try {
            until.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A request whose body, if any, is up to the caller. */
    private static Socket open(String request, String... headers) throws IOException {
        var socket = new Socket("127.0.0.1", RestAssured.port);
        var lines = request + " HTTP/1.1\r\nHost: localhost\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
        socket.getOutputStream().write(lines.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }
}
