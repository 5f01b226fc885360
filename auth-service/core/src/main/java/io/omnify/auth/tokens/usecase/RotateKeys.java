package io.omnify.auth.tokens.usecase;

import io.omnify.auth.port.Ids;
import io.omnify.auth.tokens.domain.SigningKey;
import io.omnify.auth.tokens.port.SigningKeys;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Replaces the key that signs. A new key is published before it signs, so that everybody who verifies knows it by then,
 * and the old one is published until the last token it signed has expired: no request fails over a rotation.
 */
public final class RotateKeys {
    private static final int ATTEMPTS = 5;

    private final SigningKeys store;
    private final KeyRing keyRing;
    private final Ids ids;
    private final InstantSource clock;
    private final Timing timing;

    public RotateKeys(SigningKeys store, KeyRing keyRing, Ids ids, InstantSource clock, Timing timing) {
        this.store = store;
        this.keyRing = keyRing;
        this.ids = ids;
        this.clock = clock;
        this.timing = timing;
    }

    /**
     * @param period how long a key signs
     * @param lead how long before that it is published
     * @param emergencyLead the same when there is no time to lose: as long as it takes all verifiers to fetch it
     */
    public record Timing(Duration period, Duration lead, Duration emergencyLead) {}

    /** Makes the next key when it is time, and removes those no token can be signed with any more. */
    public void onSchedule() {
        var newest = keyRing.all().getLast();
        var due = newest.activeFrom().plus(timing.period()).minus(timing.lead());
        if (!clock.instant().isBefore(due)) next(timing.lead(), SigningKey.USUAL_OVERLAP);
        removeOld();
    }

    /** The next key at once, without hurry: old tokens stay good until they expire. */
    public SigningKey early() {
        return next(timing.lead(), SigningKey.USUAL_OVERLAP);
    }

    /** For a key in wrong hands: from when the next one signs, no token of any older one is believed. */
    public SigningKey emergency() {
        return next(timing.emergencyLead(), Duration.ZERO);
    }

    private SigningKey next(Duration lead, Duration overlap) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            keyRing.reload();
            var number = keyRing.all().getLast().number() + 1;
            var key = SigningKey.generate(
                    number, ids.next("key_"), clock.instant().plus(lead), overlap);
            if (!store.add(key)) continue;
            keyRing.reload();
            return key;
        }
        throw new IllegalStateException("other instances made keys all the time");
    }

    private void removeOld() {
        var oldest = keyRing.all().getFirst().number();
        if (oldest > 1) store.removeUpTo(oldest - 1);
    }
}
