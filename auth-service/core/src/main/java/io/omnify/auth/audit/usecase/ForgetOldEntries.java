package io.omnify.auth.audit.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.audit.domain.ChainedEntry;
import io.omnify.auth.audit.port.AuditTrail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Removes entries whose time of keeping is over, always from the beginning, so that the rest still proves itself. */
public final class ForgetOldEntries {
    private static final int BATCH = 500;

    private final AuditTrail trail;
    private final Duration kept;
    private final InstantSource clock;

    public ForgetOldEntries(AuditTrail trail, Duration kept, InstantSource clock) {
        this.trail = trail;
        this.kept = kept;
        this.clock = clock;
    }

    public void handle() {
        var oldest = clock.instant().minus(kept);
        Optional<OrgId> after = Optional.empty();
        while (true) {
            var page = trail.organisations(after, BATCH);
            page.forEach(org -> forget(org, oldest));
            if (page.size() < BATCH) return;
            after = Optional.of(page.getLast());
        }
    }

    private void forget(OrgId org, Instant oldest) {
        while (true) {
            // a broken seal is for a person to look at, not to be tidied away
            var ends = trail.ends(org);
            if (ends.isEmpty()) return;
            var batch = trail.following(org, ends.get().firstAfter(), BATCH);
            var over = batch.stream()
                    .takeWhile(entry -> entry.entry().at().isBefore(oldest))
                    .toList();
            if (over.isEmpty()) return;
            ChainedEntry last = over.getLast();
            trail.forget(last);
            if (over.size() < BATCH) return;
        }
    }
}
