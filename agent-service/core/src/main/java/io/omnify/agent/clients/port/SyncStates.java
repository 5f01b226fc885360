package io.omnify.agent.clients.port;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.SyncState;
import java.time.Instant;
import java.util.Optional;

/** How far the reading of each CRM came. */
public interface SyncStates {
    SyncState find(CrmAccount account);

    /**
     * Takes the CRM for reading when it is due and nobody else reads it: no other takes it before {@code until}. Empty
     * when it is not due.
     */
    Optional<SyncState> take(CrmAccount account, Instant now, Instant until);

    /** It is due now, unless somebody reads it just now. */
    void due(CrmAccount account, Instant now);

    /** Keeps how far it came; nobody else takes it before {@code until}. */
    void keep(CrmAccount account, SyncState state, Instant until);

    /** Nobody reads it any more; it is due again at {@code next}. */
    void release(CrmAccount account, SyncState state, Instant next);
}
