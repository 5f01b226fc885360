package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.EmailAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * Counts wrong passwords per account and address. Only this pair is locked, so that nobody can lock the owner of an
 * account out by guessing from elsewhere; and a lock ends by itself, whatever is tried meanwhile.
 */
public interface LoginAttempts {
    /** How many wrong passwords are free. */
    int FREE = 5;

    Duration FIRST_LOCK = Duration.ofSeconds(30);
    Duration LONGEST_LOCK = Duration.ofMinutes(15);
    /** After this long without a wrong password the counting starts anew. */
    Duration MEMORY = Duration.ofHours(1);

    /** How long the pair is still locked, if it is. */
    Optional<Duration> lockedFor(EmailAddress email, String address);

    /** Counts a wrong password; from the {@link #FREE}th on each one locks the pair, twice as long every time. */
    void failed(EmailAddress email, String address);

    void succeeded(EmailAddress email, String address);

    /** How long the lock after the {@code failures}th wrong password lasts. */
    static Duration lockAfter(long failures) {
        if (failures < FREE) return Duration.ZERO;
        var doublings = (int) Math.min(failures - FREE, 10);
        var lock = FIRST_LOCK.multipliedBy(1L << doublings);
        return lock.compareTo(LONGEST_LOCK) > 0 ? LONGEST_LOCK : lock;
    }
}
