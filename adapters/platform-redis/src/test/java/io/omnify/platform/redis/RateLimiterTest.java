package io.omnify.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.embedded.EmbeddedRedis;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RateLimiterTest {
    @TempDir
    static Path folder;

    private static EmbeddedRedis server;
    private static Vertx vertx;
    private final String name = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        server = EmbeddedRedis.start(folder, 0);
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close();
        server.close();
    }

    @Test
    void givesWhatTheWindowHoldsAndThenSaysWhenToComeBack() {
        var limiter = limiter(server.url());
        var limit = new Limit(name, 3, Duration.ofMinutes(1));

        var remaining = IntStream.range(0, 3)
                .mapToObj(i -> take(limiter, limit).tightest().remaining())
                .toList();
        var refused = take(limiter, limit);

        assertThat(remaining).containsExactly(2, 1, 0);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.shared()).isTrue();
        assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(61));
        assertThat(refused.tightest().resetIn()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void takesFromAllWindowsOrFromNone() {
        var limiter = limiter(server.url());
        var small = new Limit(name + "-small", 1, Duration.ofMinutes(1));
        var large = new Limit(name + "-large", 10, Duration.ofMinutes(1));
        take(limiter, small, large);

        var refused = take(limiter, large, small);

        assertThat(refused.allowed()).isFalse();
        assertThat(refused.tightest().limit()).isEqualTo(small);
        assertThat(take(limiter, large).tightest().remaining()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 999, 20_000})
    void neverGivesMoreThanTheLimitAndHardlyLessThroughTwoInstances(int most) {
        var limits = List.of(new Limit(name, most, Duration.ofHours(1)));
        var both = List.of(limiter(server.url()), limiter(server.url()));

        var allowed = 0;
        for (var round = 0; round * 200 < most + 400; round++) {
            var answers = IntStream.range(0, 200)
                    .mapToObj(i -> both.get(i % 2).take(limits).toCompletableFuture())
                    .toList();
            for (var answer : answers) if (answer.join().allowed()) allowed++;
        }

        assertThat(allowed).isBetween((int) Math.ceil(most * 0.99), most);
    }

    @Test
    void asksRedisSeldomForWhatIsAskedOften() {
        var limiter = limiter(server.url());
        var limit = new Limit(name, 100_000, Duration.ofHours(1));
        var before = scriptsRun();

        for (var i = 0; i < 10_000; i++)
            assertThat(take(limiter, limit).allowed()).isTrue();

        assertThat(scriptsRun() - before).isBetween(10L, 500L);
    }

    @Test
    void givesAgainWhenTheWindowHasPassed() {
        var limiter = limiter(server.url());
        var limit = new Limit(name, 5, Duration.ofMillis(600));
        for (var i = 0; i < 5; i++) take(limiter, limit);
        assertThat(take(limiter, limit).allowed()).isFalse();

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> take(limiter, limit).allowed());
    }

    @Test
    void givesBackWhatItFetchedAndDidNotUse() {
        var clock = new AtomicLong(System.currentTimeMillis());
        var limiter = limiter(server.url(), () -> Instant.ofEpochMilli(clock.get()));
        var limit = new Limit(name, 10_000, Duration.ofHours(1));
        var taken = new AtomicLong();
        for (; taken.get() < 40; taken.incrementAndGet()) take(limiter, limit);

        // What was still on its way gets old a minute later.
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
            clock.addAndGet(60_000);
            take(limiter, limit);
            return counted() == taken.incrementAndGet();
        });
    }

    @Test
    void findsItsWayAgainAfterTheScriptWasFlushed() {
        var limiter = limiter(server.url());
        var limit = new Limit(name, 10, Duration.ofMinutes(1));
        take(limiter, limit);
        send(Request.cmd(Command.SCRIPT).arg("FLUSH"));

        var answer = take(limiter, limit);

        assertThat(answer.shared()).isTrue();
        assertThat(answer.tightest().remaining()).isEqualTo(8);
    }

    @Test
    void countsAloneWhileRedisIsAway() {
        var limiter = limiter("redis://127.0.0.1:1");
        var limit = new Limit(name, 2, Duration.ofMinutes(1));

        assertThat(take(limiter, limit).shared()).isFalse();
        assertThat(take(limiter, limit).allowed()).isTrue();
        assertThat(take(limiter, limit).allowed()).isFalse();
    }

    private long counted() {
        return send(Request.cmd(Command.HGET).arg("omnify:window:" + name).arg("t"))
                .toLong();
    }

    private static long scriptsRun() {
        var stats = send(Request.cmd(Command.INFO).arg("commandstats")).toString();
        return stats.lines()
                .filter(line -> line.startsWith("cmdstat_evalsha:"))
                .mapToLong(line -> Long.parseLong(line.replaceFirst(".*?calls=(\\d+),.*", "$1")))
                .sum();
    }

    private static RateLimiter limiter(String url) {
        return limiter(url, InstantSource.system());
    }

    private static RateLimiter limiter(String url, InstantSource clock) {
        var connection = new SharedConnection(Redis.createClient(vertx, url));
        return new RateLimiter(connection, clock, Duration.ofSeconds(5));
    }

    private static Admission take(RateLimiter limiter, Limit... limits) {
        return limiter.take(List.of(limits)).toCompletableFuture().join();
    }

    private static Response send(Request request) {
        return new SharedConnection(Redis.createClient(vertx, server.url()))
                .send(request)
                .toCompletableFuture()
                .join();
    }
}
