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

    /** It is due now; whoever reads it just now goes on alone, and it is due after that. */
    void due(CrmAccount account, Instant now);

    /**
     * Keeps how far it came; nobody else takes it before {@code until}. False, and nothing is kept, when another has
     * taken it since it was taken until {@code held}.
     */
    boolean keep(CrmAccount account, Instant held, SyncState state, Instant until);

    /**
     * Nobody reads it any more; it is due again at {@code next}, or at once when somebody asked meanwhile. Does nothing
     * when another has taken it since it was taken until {@code held}.
     */
    void release(CrmAccount account, Instant held, SyncState state, Instant next);
}
