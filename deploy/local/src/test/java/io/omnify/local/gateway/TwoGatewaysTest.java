package io.omnify.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.embedded.EmbeddedRedis;
import io.omnify.embedded.Ports;
import io.omnify.local.bench.gateway.GatewayProcess;
import io.omnify.local.bench.gateway.Issuer;
import io.omnify.local.bench.gateway.StandIn;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways, one Redis, all of them processes of their own: what they must get right together. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class TwoGatewaysTest {
    private static final int LIMIT = 1000;
    private static final String PATH = "/api/agentkit/agents";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    static Path folder;

    private static final Issuer ISSUER = new Issuer("key-1");
    private static int redisPort;
    private static EmbeddedRedis redis;
    private static StandIn services;
    private static List<GatewayProcess> gateways;
    private final String organization = "org_" + UUID.randomUUID();

    @BeforeAll
    static void start() {
        redisPort = Ports.free();
        redis = EmbeddedRedis.start(folder.resolve("redis"), redisPort);
        services = StandIn.start();
        publish(ISSUER);
        var settings = Map.of(
                "OMNIFY_GATEWAY_LIMIT_ADDRESS", "1000000",
                "OMNIFY_GATEWAY_LIMIT_USER", "1000000",
                "OMNIFY_GATEWAY_LIMIT_ACT", "1000000",
                "OMNIFY_GATEWAY_LIMIT_ORGANIZATION", String.valueOf(LIMIT));
        gateways = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> GatewayProcess.start(folder, redis.url(), services.address(), settings)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @AfterAll
    static void stop() {
        gateways.forEach(GatewayProcess::close);
        services.close();
        redis.close();
    }

    private static void publish(Issuer... issuers) {
        var keys = java.util.Arrays.stream(issuers).map(Issuer::publicKey).toList();
        services.on("/.well-known/jwks.json", "{\"keys\":[" + String.join(",", keys) + "]}");
    }

    @Test
    @Order(1)
    void countTogetherToWithinAPercent() {
        // A process that has just started on a busy machine may take so long that it believes Redis away.
        var other = ISSUER.token(organization + "x", "user_1", "sess_1");
        for (var i = 0; i < 400; i++) ask(gateways.get(i % 2), other).join();
        var token = ISSUER.token(organization, "user_1", "sess_1");

        var allowed = 0;
        for (var round = 0; round < 14; round++) {
            var answers = new ArrayList<CompletableFuture<Integer>>();
            for (var i = 0; i < 100; i++) answers.add(ask(gateways.get(i % 2), token));
            for (var answer : answers) if (answer.join() == 200) allowed++;
        }

        assertThat(allowed).isBetween(LIMIT * 99 / 100, LIMIT);
    }

    @Test
    @Order(2)
    void bothRefuseWhatWasRevokedWithinASecondOrSo() throws IOException {
        var ended = ISSUER.token(organization, "user_1", "sess_ended");
        var other = ISSUER.token(organization, "user_1", "sess_other");
        for (var gateway : gateways) assertThat(ask(gateway, ended).join()).isEqualTo(200);

        redis("XADD", "omnify:revocations", "*", "kind", "session", "id", "sess_ended", "before", "0");

        // A second is the promise; the machine that runs the tests may have other things to do.
        Awaitility.await()
                .pollInterval(Duration.ofMillis(50))
                .atMost(Duration.ofSeconds(5))
                .until(() -> gateways.stream()
                        .allMatch(gateway -> ask(gateway, ended).join() == 401));
        for (var gateway : gateways) assertThat(ask(gateway, other).join()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void changeTheSigningKeyUnderLoadWithoutARefusal() {
        var statuses = new ConcurrentLinkedQueue<Integer>();
        var issuer = new java.util.concurrent.atomic.AtomicReference<>(ISSUER);
        var running = new AtomicBoolean(true);
        var clients = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    while (running.get()) {
                        // An organisation for each, or the limit would be what is tested.
                        var token = issuer.get().token("org_" + UUID.randomUUID(), "user_1", "sess_1");
                        statuses.add(ask(gateways.get(i % 2), token).join());
                    }
                }))
                .toList();

        var previous = ISSUER;
        for (var id : List.of("key-2", "key-3", "key-4")) {
            var next = new Issuer(id);
            publish(previous, next);
            issuer.set(next);
            var answered = statuses.size();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> statuses.size() > answered + 50);
            previous = next;
        }
        running.set(false);
        clients.forEach(CompletableFuture::join);

        assertThat(statuses).containsOnly(200);
        publish(ISSUER, previous);
    }

    @Test
    @Order(4)
    void goOnWithoutRedisAndCountTogetherAgainWhenItIsBack() {
        var token = ISSUER.token(organization, "user_1", "sess_2");
        redis.process().kill();

        var alone = new ArrayList<Integer>();
        for (var i = 0; i < 60; i++) alone.add(ask(gateways.get(i % 2), token).join());

        assertThat(alone).containsOnly(200);
        redis = EmbeddedRedis.start(folder.resolve("redis"), redisPort);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
            for (var gateway : gateways) ask(gateway, token).join();
            return redis("EXISTS", "omnify:window:org:" + organization).contains(":1");
        });
    }

    @Test
    @Order(5)
    void answerWhatIsUnderWayBeforeTheyStop() throws Exception {
        var gateway = gateways.getFirst();
        var token = ISSUER.token(organization, "user_1", "sess_3");
        services.delay(PATH + "/slow", Duration.ofSeconds(2));
        var answer = ask(gateway, token, PATH + "/slow");
        Awaitility.await().until(() -> services.asked(PATH + "/slow") > 0);

        var stopped = CompletableFuture.supplyAsync(() -> gateway.process().stop(Duration.ofSeconds(20)));

        assertThat(answer.get()).isEqualTo(200);
        assertThat(stopped.get()).isTrue();
    }

    private static CompletableFuture<Integer> ask(GatewayProcess gateway, String token) {
        return ask(gateway, token, PATH);
    }

    private static CompletableFuture<Integer> ask(GatewayProcess gateway, String token, String path) {
        var request = HttpRequest.newBuilder(URI.create(gateway.address() + path))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(30))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.discarding()).thenApply(response -> response.statusCode());
    }

    /** One command, in the protocol's inline form; the first line of the answer. */
    private static String redis(String... words) throws IOException {
        try (var socket = new Socket("127.0.0.1", redisPort);
                var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)) {
            socket.getOutputStream().write((String.join(" ", words) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new char[200];
            return new String(answer, 0, Math.max(0, in.read(answer)));
        }
    }
}
