package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.EmailAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The fake: counts, but forgets nothing by itself. */
public final class InMemoryLoginAttempts implements LoginAttempts {
    private final Map<String, Long> failures = new HashMap<>();
    private final Map<String, Instant> lockedUntil = new HashMap<>();
    private final InstantSource clock;

    public InMemoryLoginAttempts(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Duration> lockedFor(EmailAddress email, String address) {
        var until = lockedUntil.getOrDefault(email + "|" + address, Instant.MIN);
        return Optional.of(until).filter(clock.instant()::isBefore).map(end -> Duration.between(clock.instant(), end));
    }

    @Override
    public synchronized void failed(EmailAddress email, String address) {
        long count = failures.merge(email + "|" + address, 1L, Long::sum);
        var lock = LoginAttempts.lockAfter(count);
        if (lock.isPositive())
            lockedUntil.put(email + "|" + address, clock.instant().plus(lock));
    }

    @Override
    public synchronized void succeeded(EmailAddress email, String address) {
        failures.remove(email + "|" + address);
        lockedUntil.remove(email + "|" + address);
    }
}
