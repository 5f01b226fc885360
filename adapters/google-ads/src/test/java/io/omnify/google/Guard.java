package io.omnify.google;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * A Google that holds every request against Google's own descriptors, refuses what they do not allow, and answers what
 * the test says.
 */
final class Guard implements AutoCloseable {
    record Asked(String method, String path, Map<String, List<String>> headers, String body) {
        String header(String name) {
            return headers.entrySet().stream()
                    .filter(each -> each.getKey().equalsIgnoreCase(name))
                    .map(each -> each.getValue().getFirst())
                    .findFirst()
                    .orElse("");
        }
    }

    /** What is said, half of it when it breaks off; the second half when the pause is over. */
    record Said(int status, String body, boolean breaksOff, Pause pause) {
        static Said ok(String body) {
            return of(200, body);
        }

        static Said of(int status, String body) {
            return new Said(status, body, false, () -> {});
        }

        static Said half(String body) {
            return new Said(200, body, true, () -> {});
        }
    }

    /** Waits in the middle of an answer. */
    interface Pause {
        void await() throws InterruptedException;
    }

    static final LocalDate SUNSET = LocalDate.parse("2027-08-04");

    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final List<String> violations = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedDeque<Said> answers = new ConcurrentLinkedDeque<>();
    private final HttpServer server;

    Guard() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** In this order, the last again and again. */
    Guard says(Said... said) {
        answers.clear();
        answers.addAll(List.of(said));
        return this;
    }

    Guard says(String... bodies) {
        answers.clear();
        for (var body : bodies) answers.add(Said.ok(body));
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var path = exchange.getRequestURI().getRawPath();
        asked.add(new Asked(exchange.getRequestMethod(), path, Map.copyOf(exchange.getRequestHeaders()), body));
        if (path.startsWith("/ads/"))
            Descriptors.request(exchange.getRequestMethod(), path, body).ifPresent(violations::add);
        var said = violations.isEmpty()
                ? answers.size() > 1 ? answers.poll() : answers.peek()
                : Said.of(400, "{\"error\":{\"code\":400,\"status\":\"INVALID_ARGUMENT\"}}");
        try {
            say(exchange, said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static void say(HttpExchange exchange, Said said) throws IOException, InterruptedException {
        var bytes = said.body().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(said.status(), bytes.length);
        exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
        exchange.getResponseBody().flush();
        if (said.breaksOff()) return;
        said.pause().await();
        exchange.getResponseBody().write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
    }

    /** @param callsPerDay what our developer token may do */
    private GoogleAdsSettings settings(int callsPerDay) {
        var base = "http://127.0.0.1:" + server.getAddress().getPort();
        var hosts = new GoogleAdsSettings.Hosts(
                URI.create(base + "/ads"),
                URI.create(base + "/people"),
                URI.create(base + "/consent"),
                URI.create(base + "/token"));
        var app = new GoogleAdsSettings.App("our-id", "our-secret", "our-developer-token", callsPerDay);
        return new GoogleAdsSettings("v25", SUNSET, "v1", hosts, URI.create(base + "/simulated"), app);
    }

    Joined.Advertising google(InstantSource clock) {
        return GoogleAds.connect(settings(0), clock);
    }

    Joined.Advertising google() {
        return google(InstantSource.system());
    }

    Joined.Advertising limited(int callsPerDay) {
        return GoogleAds.connect(settings(callsPerDay), InstantSource.system());
    }

    static Access access(Map<String, String> settings) {
        return new Access(
                new OrgId("org_a"), "con_1", Platform.GOOGLE_ADS, Mode.LIVE, "123-456-7890", settings, "ya29.secret");
    }

    static Access access() {
        return access(Map.of());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
