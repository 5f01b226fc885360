package io.omnify.platform.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.embedded.EmbeddedRedis;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void givesWhatTheBucketHoldsAndThenSaysWhenToComeBack() {
        var limiter = limiter(server.url());
        var limit = new Limit(name, 3, Duration.ofMinutes(1));

        var remaining = IntStream.range(0, 3)
                .mapToObj(i -> take(limiter, limit).tightest().remaining())
                .toList();
        var refused = take(limiter, limit);

        assertThat(remaining).containsExactly(2, 1, 0);
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.shared()).isTrue();
        assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(20));
        assertThat(refused.tightest().fullIn()).isBetween(Duration.ofSeconds(55), Duration.ofSeconds(60));
    }

    @Test
    void takesFromAllBucketsOrFromNone() {
        var limiter = limiter(server.url());
        var small = new Limit(name + "-small", 1, Duration.ofMinutes(1));
        var large = new Limit(name + "-large", 10, Duration.ofMinutes(1));
        take(limiter, small, large);

        var refused = take(limiter, small, large);

        assertThat(refused.allowed()).isFalse();
        assertThat(refused.tightest().limit()).isEqualTo(small);
        assertThat(take(limiter, large).tightest().remaining()).isEqualTo(8);
    }

    @Test
    void countsExactlyWhenManyAskAtOnceThroughTwoInstances() {
        var first = limiter(server.url());
        var second = limiter(server.url());
        var limit = new Limit(name, 100, Duration.ofHours(1));

        var answers = IntStream.range(0, 400)
                .mapToObj(i -> (i % 2 == 0 ? first : second).take(List.of(limit), Optional.empty()))
                .toList();

        assertThat(answers.stream()
                        .filter(answer -> answer.toCompletableFuture().join().allowed()))
                .hasSize(100);
    }

    @Test
    void tellsWhetherTheWatchedKeyExistsInTheSameRoundTrip() {
        var limiter = limiter(server.url());
        var limit = new Limit(name, 10, Duration.ofMinutes(1));
        var before = limiter.take(List.of(limit), Optional.of("revoked:" + name));
        assertThat(before.toCompletableFuture().join().watched()).isFalse();

        send(Request.cmd(Command.SET).arg("revoked:" + name).arg("1"));

        var after = limiter.take(List.of(limit), Optional.of("revoked:" + name));
        assertThat(after.toCompletableFuture().join().watched()).isTrue();
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

    private static RateLimiter limiter(String url) {
        var connection = new SharedConnection(Redis.createClient(vertx, url));
        return new RateLimiter(connection, InstantSource.system(), Duration.ofSeconds(5));
    }

    private static Admission take(RateLimiter limiter, Limit... limits) {
        return limiter.take(List.of(limits), Optional.empty())
                .toCompletableFuture()
                .join();
    }

    private static void send(Request request) {
        new SharedConnection(Redis.createClient(vertx, server.url()))
                .send(request)
                .toCompletableFuture()
                .join();
    }
}
