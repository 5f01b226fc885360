package io.omnify.auth.accounts.port;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fake: counts, but forgets nothing by itself. */
public final class InMemoryLoginAttempts implements LoginAttempts {
    private final Map<String, Long> failures = new HashMap<>();
    private final Map<String, Instant> lockedUntil = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final InstantSource clock;

    public InMemoryLoginAttempts(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Duration> lockedFor(EmailAddress email, String address) {
        var pair = lock(email + "|" + address);
        if (pair.isPresent() || known.contains(email + "|" + address)) return pair;
        return lock(email.value()).or(() -> lock("|" + address));
    }

    private Optional<Duration> lock(String what) {
        var until = lockedUntil.getOrDefault(what, Instant.MIN);
        return Optional.of(until).filter(clock.instant()::isBefore).map(end -> Duration.between(clock.instant(), end));
    }

    @Override
    public synchronized void failed(EmailAddress email, String address) {
        count(email + "|" + address, FREE);
        count(email.value(), FREE_PER_ACCOUNT);
        count("|" + address, FREE_PER_ADDRESS);
    }

    private void count(String what, int free) {
        long count = failures.merge(what, 1L, Long::sum);
        var lock = LoginAttempts.lockAfter(count, free);
        if (lock.isPositive()) lockedUntil.put(what, clock.instant().plus(lock));
    }

    @Override
    public synchronized void succeeded(EmailAddress email, String address) {
        failures.remove(email + "|" + address);
        lockedUntil.remove(email + "|" + address);
        known.add(email + "|" + address);
    }

    @Override
    public synchronized void failedIn(OrgId org, UserId user) {
        failures.merge(org.value(), 1L, Long::sum);
    }

    @Override
    public void failedNowhere() {}

    @Override
    public synchronized boolean isDoubtful(List<OrgId> orgs, EmailAddress email, String address) {
        return !known.contains(email + "|" + address)
                && orgs.stream().anyMatch(org -> failures.getOrDefault(org.value(), 0L) > USUAL_PER_ORGANISATION);
    }
}
