package io.omnify.gateway.token;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.stream.StreamMessage;
import io.quarkus.redis.datasource.stream.XReadArgs;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Follows the revocations auth-service writes to Redis, from half an hour ago on: the quick way, within milliseconds. */
@Singleton
public final class RevocationStream {
    private static final Logger LOG = Logger.getLogger(RevocationStream.class);
    private static final String STREAM = "omnify:revocations";
    private static final Duration BACK = Duration.ofMinutes(31);
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final XReadArgs ARGUMENTS = new XReadArgs().block(WAIT).count(1000);
    private final RedisDataSource redis;
    private final Revocations revocations;
    private String last = Instant.now().minus(BACK).toEpochMilli() + "-0";
    private volatile boolean stopped;
    private volatile boolean caughtUp;
    private volatile boolean away;

    RevocationStream(RedisDataSource redis, Revocations revocations) {
        this.redis = redis;
        this.revocations = revocations;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("revocation-stream").start(this::follow);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped = true;
    }

    /** What was revoked before this process began has been read. */
    public boolean caughtUp() {
        return caughtUp;
    }

    /** Redis was not there when last asked. */
    public boolean away() {
        return away;
    }

    private void follow() {
        while (!stopped) {
            try {
                read();
                if (away) LOG.info("following revocations in Redis again");
                away = false;
            } catch (RuntimeException e) {
                if (!away && !stopped)
                    LOG.warnf(
                            "revocations of Redis not readable reason=%s",
                            e.getClass().getSimpleName());
                away = true;
                pause();
            }
        }
    }

    private void read() {
        var stream = redis.stream(String.class, String.class, String.class);
        var known = caughtUp ? ARGUMENTS : new XReadArgs().count(1000);
        var messages = stream.xread(STREAM, last, known);
        if (messages != null) for (var message : messages) take(message);
        if (messages == null || messages.isEmpty()) caughtUp = true;
    }

    private void take(StreamMessage<String, String, String> message) {
        last = message.id();
        var fields = message.payload();
        var kind = fields.get("kind");
        var id = fields.get("id");
        try {
            var before = Long.parseLong(fields.getOrDefault("before", "0"));
            if (kind != null && id != null) revocations.add(kind, id, before);
        } catch (NumberFormatException e) {
            LOG.warnf("revocation without a time id=%s", message.id());
        }
    }

    private void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }
}
