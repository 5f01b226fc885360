package io.omnify.auth.adapter.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.port.LoginAttempts;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Counts wrong passwords in Redis for all instances together. While Redis is away nothing is counted: people go on
 * signing in, and the gateway's own limit per address remains.
 */
@Singleton
public final class RedisLoginAttempts implements LoginAttempts {
    private static final Logger LOG = Logger.getLogger(RedisLoginAttempts.class);
    private static final String COUNT =
            "local n = redis.call('INCR', KEYS[1]) redis.call('PEXPIRE', KEYS[1], ARGV[1]) return n";

    private final RedisDataSource redis;

    public RedisLoginAttempts(RedisDataSource redis) {
        this.redis = redis;
    }

    @Override
    public Optional<Duration> lockedFor(EmailAddress email, String address) {
        var rest =
                orElse(-1L, () -> redis.execute("PTTL", lockKey(email, address)).toLong());
        return rest > 0 ? Optional.of(Duration.ofMillis(rest)) : Optional.empty();
    }

    @Override
    public void failed(EmailAddress email, String address) {
        orElse(0L, () -> count(email, address));
    }

    private long count(EmailAddress email, String address) {
        var memory = Long.toString(MEMORY.toMillis());
        long failures = redis.execute("EVAL", COUNT, "1", countKey(email, address), memory)
                .toLong();
        var lock = LoginAttempts.lockAfter(failures);
        if (lock.isPositive()) redis.value(String.class).psetex(lockKey(email, address), lock.toMillis(), "1");
        return failures;
    }

    @Override
    public void succeeded(EmailAddress email, String address) {
        orElse(0, () -> redis.key().del(countKey(email, address), lockKey(email, address)));
    }

    private static <T> T orElse(T otherwise, Supplier<T> command) {
        try {
            return command.get();
        } catch (RuntimeException e) {
            LOG.warnf("wrong passwords not counted reason=%s", e.getMessage());
            return otherwise;
        }
    }

    private static String countKey(EmailAddress email, String address) {
        return "omnify:login:{" + pair(email, address) + "}:failures";
    }

    private static String lockKey(EmailAddress email, String address) {
        return "omnify:login:{" + pair(email, address) + "}:lock";
    }

    /** A hash: Redis keeps no personal data. */
    private static String pair(EmailAddress email, String address) {
        try {
            var text = email.value() + "\n" + address;
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
