package io.omnify.agent.clients.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How well we know what a CRM holds.
 *
 * @param asOf when both lists were last read up to the end; null while they never were
 * @param failedAt when the last reading failed; null when it did not
 * @param trouble why
 */
public record SyncState(
        Walk contacts,
        Walk deals,
        @Nullable Instant asOf,
        @Nullable Instant failedAt,
        String trouble) {
    public static final SyncState NONE = new SyncState(Walk.NEVER, Walk.NEVER, null, null, "");
    private static final Duration FRESH = Duration.ofMinutes(30);

    public SyncState contacts(Walk walk) {
        return new SyncState(walk, deals, asOf, failedAt, trouble);
    }

    public SyncState deals(Walk walk) {
        return new SyncState(contacts, walk, asOf, failedAt, trouble);
    }

    public SyncState well(Instant now) {
        return new SyncState(contacts, deals, now, null, "");
    }

    public SyncState failed(String why, Instant now) {
        return new SyncState(contacts, deals, asOf, now, why);
    }

    /** As of when something is known that the CRM last spoke of at {@code seen}. */
    public Instant asOf(Instant seen) {
        return asOf == null || seen.isAfter(asOf) ? seen : asOf;
    }

    /** What is known as of {@code known} may be old: the CRM did not answer since, or was not asked for long. */
    public boolean isStale(@Nullable Instant known, Instant now) {
        if (known == null) return true;
        boolean failedSince = failedAt != null && !known.isAfter(failedAt);
        return failedSince || known.plus(FRESH).isBefore(now);
    }
}
