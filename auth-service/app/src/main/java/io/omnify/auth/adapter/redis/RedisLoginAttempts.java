package io.omnify.auth.adapter.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.port.LoginAttempts;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.platform.events.Actor;
import io.omnify.platform.events.Audit;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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

    /** Within a window that begins with the first one, so that a large organisation's everyday mistakes pass. */
    private static final String COUNT_WITHIN = "local n = redis.call('INCR', KEYS[1]) "
            + "if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end return n";

    private static final String NOBODY = "nobody";

    private final RedisDataSource redis;
    private final Audit audit;

    public RedisLoginAttempts(RedisDataSource redis, Audit audit) {
        this.redis = redis;
        this.audit = audit;
    }

    @Override
    public Optional<Duration> lockedFor(EmailAddress email, String address) {
        return orElse(Optional.empty(), () -> longest(email, address));
    }

    private Optional<Duration> longest(EmailAddress email, String address) {
        var pair = rest(Counted.pair(email, address));
        if (pair > 0) return Optional.of(Duration.ofMillis(pair));
        var wide = Math.max(rest(Counted.account(email)), rest(Counted.address(address)));
        if (wide <= 0 || redis.key().exists(known(email, address))) return Optional.empty();
        return Optional.of(Duration.ofMillis(wide));
    }

    private long rest(Counted counted) {
        return redis.execute("PTTL", counted.lockKey()).toLong();
    }

    @Override
    public void failed(EmailAddress email, String address) {
        orElse(0L, () -> {
            count(Counted.account(email));
            count(Counted.address(address));
            return count(Counted.pair(email, address));
        });
    }

    private long count(Counted counted) {
        long failures = redis.execute("EVAL", COUNT, "1", counted.countKey(), Long.toString(MEMORY.toMillis()))
                .toLong();
        var lock = LoginAttempts.lockAfter(failures, counted.free());
        if (lock.isPositive()) redis.value(String.class).psetex(counted.lockKey(), lock.toMillis(), "1");
        return failures;
    }

    @Override
    public void succeeded(EmailAddress email, String address) {
        var pair = Counted.pair(email, address);
        orElse(0, () -> {
            redis.value(String.class).psetex(known(email, address), KNOWN.toMillis(), "1");
            return redis.key().del(pair.countKey(), pair.lockKey());
        });
    }

    @Override
    public void failedIn(OrgId org, UserId user) {
        var failures = countWithin(org.value());
        if (failures <= USUAL_PER_ORGANISATION)
            audit.refused(org, "session.refused", "user", user.value(), "invalid-credentials");
        if (failures != USUAL_PER_ORGANISATION + 1) return;
        LOG.warnf("unusually many wrong passwords organization=%s within=%s", org, MEMORY);
        var told = Map.of("wrong_passwords", failures, "within", MEMORY.toString());
        audit.send(audit.entry(
                org, Actor.system("sign-in"), "organization.guarded", "organization", org.value(), null, told));
    }

    @Override
    public void failedNowhere() {
        countWithin(NOBODY);
    }

    private long countWithin(String whose) {
        var memory = Long.toString(MEMORY.toMillis());
        return orElse(
                0L,
                () -> redis.execute("EVAL", COUNT_WITHIN, "1", window(whose), memory)
                        .toLong());
    }

    @Override
    public boolean isDoubtful(List<OrgId> orgs, EmailAddress email, String address) {
        return orElse(false, () -> !redis.key().exists(known(email, address)) && anyGuessedAt(orgs));
    }

    private boolean anyGuessedAt(List<OrgId> orgs) {
        return orgs.stream()
                .map(org -> redis.value(String.class).get(window(org.value())))
                .anyMatch(count -> count != null && Long.parseLong(count) > USUAL_PER_ORGANISATION);
    }

    private static String window(String whose) {
        return "omnify:login:{" + whose + "}:within";
    }

    private static <T> T orElse(T otherwise, Supplier<T> command) {
        try {
            return command.get();
        } catch (RuntimeException e) {
            LOG.warnf("wrong passwords not counted reason=%s", e.getMessage());
            return otherwise;
        }
    }

    private static String known(EmailAddress email, String address) {
        return Counted.pair(email, address).key("known");
    }

    /** What mistakes are counted for; named by a hash, for Redis keeps no personal data. */
    private record Counted(String name, int free) {
        static Counted pair(EmailAddress email, String address) {
            return new Counted(hash(email.value() + "\n" + address), FREE);
        }

        static Counted account(EmailAddress email) {
            return new Counted(hash(email.value()), FREE_PER_ACCOUNT);
        }

        static Counted address(String address) {
            return new Counted(hash("\n" + address), FREE_PER_ADDRESS);
        }

        String countKey() {
            return key("failures");
        }

        String lockKey() {
            return key("lock");
        }

        String key(String what) {
            return "omnify:login:{" + name + "}:" + what;
        }

        private static String hash(String text) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
                return HexFormat.of().formatHex(digest, 0, 16);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
