package io.omnify.auth.audit.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.audit.domain.ChainEnds;
import io.omnify.auth.audit.domain.ChainedEntry;
import io.omnify.auth.audit.port.AuditTrail;
import java.util.List;
import java.util.OptionalLong;

/** Follows an organisation's chain from end to end and says where it is broken, if it is. */
public final class VerifyTrail {
    private static final int BATCH = 500;

    private final AuditTrail trail;

    public VerifyTrail(AuditTrail trail) {
        this.trail = trail;
    }

    /** @param broken the number of the first entry that is missing or not what was stored */
    public record Finding(long entries, String lastHash, OptionalLong broken) {
        public boolean isValid() {
            return broken.isEmpty();
        }
    }

    public Finding handle(OrgId org) {
        var ends = trail.ends(org);
        if (ends.isEmpty()) return new Finding(0, ChainedEntry.GENESIS, OptionalLong.of(1));
        return follow(org, ends.get());
    }

    private Finding follow(OrgId org, ChainEnds ends) {
        long last = ends.firstAfter();
        var hash = ends.firstAfterHash();
        while (true) {
            List<ChainedEntry> batch = trail.following(org, last, BATCH);
            for (var entry : batch) {
                var fits = entry.follows(last, hash) && (entry.sequence() != ends.last() || isEnd(entry, ends));
                if (!fits) return broken(ends, last, hash);
                last = entry.sequence();
                hash = entry.hash();
            }
            if (batch.size() < BATCH) break;
        }
        if (last < ends.last()) return broken(ends, last, hash);
        return new Finding(last - ends.firstAfter(), hash, OptionalLong.empty());
    }

    private static boolean isEnd(ChainedEntry entry, ChainEnds ends) {
        return entry.hash().equals(ends.lastHash());
    }

    private static Finding broken(ChainEnds ends, long last, String hash) {
        return new Finding(last - ends.firstAfter(), hash, OptionalLong.of(last + 1));
    }
}
