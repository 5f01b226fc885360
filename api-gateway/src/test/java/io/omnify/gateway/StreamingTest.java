package io.omnify.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class StreamingTest extends GatewayTest {
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void deliversAnEventBeforeTheNextOneIsSent() throws Exception {
        var firstSeen = new CountDownLatch(1);
        var path = "/api/agentkit/workflows/w/executions/r/events";
        workflows.on(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            var out = exchange.getResponseBody();
            event(out, "first");
            if (await(firstSeen)) event(out, "second");
        });

        var response = HTTP.send(
                request(path)
                        .header("Accept", "text/event-stream")
                        .header("Last-Event-ID", "7")
                        .build(),
                BodyHandlers.ofInputStream());
        var lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        assertThat(lines.readLine()).isEqualTo("data: first");
        firstSeen.countDown();

        assertThat(lines.readLine()).isEmpty();
        assertThat(lines.readLine()).isEqualTo("data: second");
        assertThat(workflows.last().headers()).containsEntry("Last-Event-ID", "7");
    }

    @Test
    void letsAStreamOfEventsBeSilentForLongerThanAnAnswerMayTake() throws Exception {
        var path = "/api/analytics/live";
        analytics.on(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            event(exchange.getResponseBody(), "first");
            sleep(1500);
            event(exchange.getResponseBody(), "second");
        });

        var response =
                HTTP.send(request(path).header("Accept", "text/event-stream").build(), BodyHandlers.ofString());

        assertThat(response.body()).contains("data: first", "data: second");
    }

    @Test
    void stopsAskingWhenTheClientHasLeft() throws Exception {
        var path = "/api/agentkit/executions/e/events";
        var stopped = new AtomicBoolean();
        agents.on(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try {
                for (var i = 0; i < 200; i++) {
                    event(exchange.getResponseBody(), "tick");
                    sleep(50);
                }
            } catch (IOException gone) {
                stopped.set(true);
            }
        });

        var response =
                HTTP.send(request(path).header("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream());
        response.body().read();
        response.body().close();

        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(5)).untilTrue(stopped);
    }

    @Test
    void streamsALargeUploadThrough() throws Exception {
        var size = 20L * MEGABYTE;
        var arrived = new AtomicLong();
        analytics.on("/api/analytics/imports", (StubService.Raw) exchange -> {
            arrived.set(drain(exchange.getRequestBody()));
            StubService.json(exchange, 202, "{}");
        });

        var chunked = send("/api/analytics/imports", HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(size)));
        assertThat(chunked.statusCode()).isEqualTo(202);
        assertThat(arrived).hasValue(size);

        arrived.set(0);
        var sized = send("/api/analytics/imports", HttpRequest.BodyPublishers.ofByteArray(new byte[(int) size]));
        assertThat(sized.statusCode()).isEqualTo(202);
        assertThat(arrived).hasValue(size);
    }

    @Test
    void beginsToDeliverAnUploadBeforeItIsComplete() throws Exception {
        var begun = new CountDownLatch(1);
        analytics.on("/api/analytics/imports", (StubService.Raw) exchange -> {
            exchange.getRequestBody().read();
            begun.countDown();
            drain(exchange.getRequestBody());
            StubService.json(exchange, 202, "{}");
        });
        var body = HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(2L * MEGABYTE) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (left() < MEGABYTE && !StreamingTest.await(begun)) throw new IOException("held back");
                return super.read(buffer, offset, length);
            }
        });

        assertThat(send("/api/analytics/imports", body).statusCode()).isEqualTo(202);
    }

    @Test
    void refusesABodyOverTheLimitOfItsRoute() throws Exception {
        var before = Services.calls();
        caller().contentType("application/json")
                .body(new byte[3 * MEGABYTE])
                .post("/api/agentkit/agents")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("code", equalTo("body-too-large"));
        assertThat(Services.calls()).isEqualTo(before);

        var chunked =
                send("/api/agentkit/agents", HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(3L * MEGABYTE)));
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("body-too-large");
        assertThat(Services.calls()).isEqualTo(before);
    }

    @Test
    void speaksHttp2WithClientsAndStreamsTheirUploadsToo() throws Exception {
        var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        var first = client.send(request("/api/agentkit/agents").GET().build(), BodyHandlers.ofString());
        assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_2);
        analytics.on("/api/analytics/imports", (StubService.Raw) exchange -> {
            var size = drain(exchange.getRequestBody());
            StubService.json(exchange, 202, "{\"size\":" + size + "}");
        });

        var unsized = HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(3L * MEGABYTE));
        var upload = client.send(request("/api/analytics/imports").POST(unsized).build(), BodyHandlers.ofString());

        assertThat(upload.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(upload.statusCode()).isEqualTo(202);
        assertThat(upload.body()).isEqualTo("{\"size\":" + 3 * MEGABYTE + "}");
    }

    @Test
    void tellsAWaitingClientToGoOn() throws IOException {
        var answer = raw(
                "127.0.0.1",
                "POST /api/agentkit/agents HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TestKeys.token(organization)
                        + "\r\nExpect: 100-continue\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");

        assertThat(answer).startsWith("HTTP/1.1 100 Continue").contains("HTTP/1.1 200 OK");
    }

    @Test
    void answersFastWhenAServiceIsAway() {
        analytics.down();
        try {
            var started = System.nanoTime();
            caller().get("/api/analytics/metrics")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("1"))
                    .contentType("application/problem+json")
                    .body("code", equalTo("service-unavailable"));
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
        } finally {
            analytics.up();
        }
        caller().get("/api/analytics/metrics").then().statusCode(200);
    }

    @Test
    void givesUpOnAServiceThatDoesNotAnswerInTime() {
        analytics.on("/api/analytics/slow", exchange -> sleep(4000));

        caller().get("/api/analytics/slow")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .body("code", equalTo("service-too-slow"));
    }

    @Test
    void saysSoWhenAServiceBreaksOff() {
        analytics.on("/api/analytics/broken", exchange -> {
            throw new IOException("gone");
        });

        caller().get("/api/analytics/broken").then().statusCode(502).body("code", equalTo("service-broken"));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TestKeys.token(organization));
    }

    private HttpResponse<String> send(String path, HttpRequest.BodyPublisher body) throws Exception {
        return HTTP.send(request(path).POST(body).build(), BodyHandlers.ofString());
    }

    private static void event(java.io.OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static long drain(InputStream in) throws IOException {
        return in.transferTo(java.io.OutputStream.nullOutputStream());
    }

    static boolean await(CountDownLatch latch) {
        try {
            return latch.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** So many zeros, made as they are read. */
    private static class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        long left() {
            return left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) return -1;
            var count = (int) Math.min(left, length);
            left -= count;
            return count;
        }
    }
}
