package io.omnify.platform.redis;

import io.omnify.platform.redis.Admission.Standing;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Counts requests in buckets that all instances share, in one round trip for any number of buckets plus the question
 * whether a key exists. While Redis is away the buckets are counted in this process and Redis is asked again every
 * second: an outage of the counter never becomes an outage of the door.
 */
public final class RateLimiter {
    private static final Logger LOG = Logger.getLogger(RateLimiter.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private final SharedConnection redis;
    private final InstantSource clock;
    private final Duration timeout;
    private final LocalBuckets local;
    private final String script = script();
    private volatile String hash = "";
    private volatile long awayUntil;

    public RateLimiter(SharedConnection redis, InstantSource clock, Duration timeout) {
        this.redis = redis;
        this.clock = clock;
        this.timeout = timeout;
        this.local = new LocalBuckets(clock);
    }

    /** Never fails; takes one token from every bucket, or none when one of them is empty. */
    public CompletionStage<Admission> take(List<Limit> limits, Optional<String> watchedKey) {
        if (clock.millis() < awayUntil) return CompletableFuture.completedFuture(local.take(limits));
        return ask(limits, watchedKey)
                .toCompletableFuture()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(answer -> read(limits, answer))
                .exceptionally(failure -> fallBack(limits, failure));
    }

    private CompletionStage<Response> ask(List<Limit> limits, Optional<String> watchedKey) {
        if (hash.isEmpty()) return load().thenCompose(loaded -> evaluate(limits, watchedKey));
        return evaluate(limits, watchedKey)
                .exceptionallyCompose(failure -> lostScript(failure)
                        ? load().thenCompose(loaded -> evaluate(limits, watchedKey))
                        : CompletableFuture.failedStage(failure));
    }

    private CompletionStage<Response> evaluate(List<Limit> limits, Optional<String> watchedKey) {
        var request = Request.cmd(Command.EVALSHA).arg(hash).arg(limits.size() + (watchedKey.isPresent() ? 1 : 0));
        limits.forEach(limit -> request.arg("omnify:limit:" + limit.bucket()));
        watchedKey.ifPresent(request::arg);
        request.arg(limits.size());
        limits.forEach(limit -> request.arg(limit.requests()).arg(limit.window().toMillis()));
        return redis.send(request);
    }

    private CompletionStage<Response> load() {
        var load = Request.cmd(Command.SCRIPT).arg("LOAD").arg(script);
        return redis.send(load).thenApply(answer -> {
            hash = answer.toString();
            return answer;
        });
    }

    private Admission fallBack(List<Limit> limits, Throwable failure) {
        redis.replace();
        awayUntil = clock.millis() + PAUSE.toMillis();
        LOG.warnf(
                "Redis is away, counting locally reason=%s", failure.getClass().getSimpleName());
        return local.take(limits);
    }

    private static Admission read(List<Limit> limits, Response answer) {
        var standings = new ArrayList<Standing>();
        for (var i = 0; i < limits.size(); i++) {
            var fullIn = Duration.ofMillis(number(answer, 2 * i + 4));
            standings.add(new Standing(limits.get(i), (int) number(answer, 2 * i + 3), fullIn));
        }
        var retryAfter = Duration.ofMillis(number(answer, 1));
        return new Admission(number(answer, 0) == 1, retryAfter, number(answer, 2) > 0, true, standings);
    }

    private static long number(Response answer, int index) {
        return Objects.requireNonNull(answer.get(index).toLong());
    }

    private static boolean lostScript(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("NOSCRIPT");
    }

    private static String script() {
        try (var in = RateLimiter.class.getResourceAsStream("admit.lua")) {
            if (in == null) throw new IllegalStateException("admit.lua is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
