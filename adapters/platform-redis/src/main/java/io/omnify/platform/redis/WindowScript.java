package io.omnify.platform.redis;

import io.omnify.platform.redis.RateLimiter.Asked;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** The one question to Redis: permits from several sliding windows at once, all of them or none. */
final class WindowScript {
    private static final int SLOTS = 100;
    private final SharedConnection redis;
    private final Duration timeout;
    private final String script = script();
    private volatile String hash = "";

    WindowScript(SharedConnection redis, Duration timeout) {
        this.redis = redis;
        this.timeout = timeout;
    }

    /** What one window gave, and what room it has left. */
    record Given(int permits, int room, long slot) {}

    record Answer(boolean allowed, long waitMillis, List<Given> buckets) {}

    CompletionStage<Answer> run(List<Asked> asked) {
        return evaluated(asked)
                .toCompletableFuture()
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .thenApply(answer -> read(asked.size(), answer));
    }

    private CompletionStage<Response> evaluated(List<Asked> asked) {
        if (hash.isEmpty()) return load().thenCompose(loaded -> evaluate(asked));
        return evaluate(asked)
                .exceptionallyCompose(failure -> lostScript(failure)
                        ? load().thenCompose(loaded -> evaluate(asked))
                        : CompletableFuture.failedStage(failure));
    }

    private CompletionStage<Response> evaluate(List<Asked> asked) {
        var request = Request.cmd(Command.EVALSHA).arg(hash).arg(asked.size());
        for (var one : asked) request.arg("omnify:window:" + one.limit().bucket());
        for (var one : asked)
            request.arg(one.limit().requests())
                    .arg(Math.max(1, one.limit().window().toMillis() / SLOTS))
                    .arg(one.want().permits())
                    .arg(one.want().returned())
                    .arg(one.want().returnedSlot());
        return redis.send(request);
    }

    private CompletionStage<Response> load() {
        var load = Request.cmd(Command.SCRIPT).arg("LOAD").arg(script);
        return redis.send(load).thenApply(answer -> {
            hash = answer.toString();
            return answer;
        });
    }

    private static Answer read(int buckets, Response answer) {
        var given = new ArrayList<Given>(buckets);
        for (var i = 0; i < buckets; i++)
            given.add(new Given(
                    (int) number(answer, 3 * i + 2), (int) number(answer, 3 * i + 3), number(answer, 3 * i + 4)));
        return new Answer(number(answer, 0) == 1, number(answer, 1), given);
    }

    private static long number(Response answer, int index) {
        return Objects.requireNonNull(answer.get(index).toLong());
    }

    private static boolean lostScript(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("NOSCRIPT");
    }

    private static String script() {
        try (var in = WindowScript.class.getResourceAsStream("admit.lua")) {
            if (in == null) throw new IllegalStateException("admit.lua is not on the class path");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
