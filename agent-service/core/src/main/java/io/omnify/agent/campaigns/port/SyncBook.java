package io.omnify.agent.campaigns.port;

import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Where the reading of each account's metrics stands. */
public interface SyncBook {
    /**
     * Takes the account for reading when it is due and nobody else reads it: no other takes it before {@code until}.
     * Empty when it is not due.
     */
    Optional<State> take(AdAccount account, Instant now, Instant until);

    /** It is due now, whenever it was; whoever reads it just now goes on alone. */
    void due(AdAccount account);

    /** Read through, up to that day; nobody reads it any more and it is due again at {@code next}. */
    void done(AdAccount account, State state, Instant next);

    /** Not read through: how far it came before stays; nobody reads it any more and it is due again at {@code next}. */
    void failed(AdAccount account, Instant next);

    /**
     * How far it came.
     *
     * @param read the last day that was read; empty when none was
     */
    record State(Optional<LocalDate> read) {
        public static final State NONE = new State(Optional.empty());
    }
}
