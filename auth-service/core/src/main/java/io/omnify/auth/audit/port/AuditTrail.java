package io.omnify.auth.audit.port;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.audit.domain.AuditEntry;
import io.omnify.auth.audit.domain.ChainEnds;
import io.omnify.auth.audit.domain.ChainedEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The audit trails of all organisations; nothing in them ever changes. */
public interface AuditTrail {
    /** Which entries somebody looks for; each part only when given, and {@code action} may end in {@code .*}. */
    record Filter(
            Optional<String> actor,
            Optional<String> action,
            Optional<String> target,
            Optional<String> outcome,
            Optional<Instant> from,
            Optional<Instant> to) {
        public boolean fits(AuditEntry entry) {
            return actor.filter(id -> !id.equals(entry.actor().id())).isEmpty()
                    && action.filter(wanted -> !fits(wanted, entry.action())).isEmpty()
                    && target.filter(id -> !id.equals(entry.target().id())).isEmpty()
                    && outcome.filter(wanted -> !wanted.equals(entry.outcome())).isEmpty()
                    && from.filter(entry.at()::isBefore).isEmpty()
                    && to.filter(end -> !entry.at().isBefore(end)).isEmpty();
        }

        private static boolean fits(String wanted, String action) {
            if (!wanted.endsWith(".*")) return wanted.equals(action);
            return action.startsWith(wanted.substring(0, wanted.length() - 1));
        }
    }

    /**
     * Puts the entry at the end of its organisation's chain. An event that is there already changes nothing; of
     * entries appended at the same time, here or elsewhere, each gets a place of its own.
     */
    void append(AuditEntry entry);

    /** Newest first, at most {@code limit}, those below {@code before} when given. */
    List<ChainedEntry> find(OrgId org, Filter filter, Optional<Long> before, int limit);

    /** Oldest first, at most {@code limit}, those above {@code after}. */
    List<ChainedEntry> following(OrgId org, long after, int limit);

    /** The ends as they were sealed; empty when the seal does not fit, and {@link ChainEnds#NONE} without entries. */
    Optional<ChainEnds> ends(OrgId org);

    /** Organisations with entries, those after {@code after} when given, at most {@code limit}. */
    List<OrgId> organisations(Optional<OrgId> after, int limit);

    /** Forgets all entries up to and with this one, and notes where the chain begins now. */
    void forget(ChainedEntry last);
}
