package io.omnify.auth.adapter.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.accounts.port.PasswordHasher;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.port.Randomness;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id on a few threads of its own: hashing is meant to be slow, and on the threads that serve requests a storm of
 * sign-ins would slow down everything else.
 */
public final class Argon2Hasher implements PasswordHasher, AutoCloseable {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Duration COME_BACK = Duration.ofSeconds(1);

    private final Argon2Function today;
    private final Randomness randomness;
    private final ThreadPoolExecutor pool;
    private final AtomicLong worked = new AtomicLong();
    private volatile @Nullable String nobody;

    /** What a hash costs: memory in KiB and passes over it. */
    public record Cost(int memoryKib, int iterations) {
        /** The least that is recommended today (OWASP): 19 MiB, twice. */
        public static final Cost STANDARD = new Cost(19 * 1024, 2);
    }

    /** @param waiting how many may wait for one of {@code threads} before further ones are refused */
    public Argon2Hasher(Cost cost, Randomness randomness, int threads, int waiting) {
        this.today = Argon2Function.getInstance(cost.memoryKib(), cost.iterations(), 1, HASH_BYTES, Argon2.ID);
        this.randomness = randomness;
        var factory =
                Thread.ofPlatform().name("password-", 0).daemon().priority(3).factory();
        this.pool = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waiting), factory);
    }

    @Override
    public String hash(Password password) {
        return onPool(() -> encode(password.value()));
    }

    @Override
    public boolean matches(Password password, String hash) {
        return onPool(() -> check(password, hash));
    }

    @Override
    public boolean matchesNobody(Password password) {
        return onPool(() -> check(password, nobody())) && false;
    }

    @Override
    public boolean isOutdated(String hash) {
        var made = Argon2Function.getInstanceFromHash(hash);
        return made.getMemory() < today.getMemory()
                || made.getIterations() < today.getIterations()
                || made.getOutputLength() < HASH_BYTES
                || made.getVariant() != Argon2.ID;
    }

    /** The hash of a password nobody has, made once with today's cost. */
    private String nobody() {
        var known = nobody;
        if (known != null) return known;
        var made = encode(HexFormat.of().formatHex(randomness.bytes(HASH_BYTES)));
        nobody = made;
        return made;
    }

    private String encode(String password) {
        return today.hash(password.getBytes(UTF_8), randomness.bytes(SALT_BYTES))
                .getResult();
    }

    private static boolean check(Password password, String hash) {
        return Argon2Function.getInstanceFromHash(hash).check(password.value(), hash);
    }

    private <T> T onPool(Callable<T> work) {
        Future<T> result;
        try {
            result = pool.submit(() -> {
                worked.incrementAndGet();
                return work.call();
            });
        } catch (RejectedExecutionException e) {
            throw new Refused(new Refusal.TooBusy(COME_BACK));
        }
        try {
            return result.get();
        } catch (InterruptedException e) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while hashing");
        } catch (ExecutionException e) {
            throw new IllegalStateException("hashing failed", e.getCause());
        }
    }

    /** How many passwords have been hashed or checked: what time is spent on here. */
    public long worked() {
        return worked.get();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
