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

    /** It is due now, whenever it was. */
    void due(AdAccount account);

    /** Read through: when it is due again, and up to which day it was read, and read widely. */
    void done(AdAccount account, State state, Instant next);

    /**
     * How far it came.
     *
     * @param read the last day that was read; empty when none was
     * @param wide the last day on which all days that vendors restate were read
     */
    record State(Optional<LocalDate> read, Optional<LocalDate> wide) {
        public static final State NONE = new State(Optional.empty(), Optional.empty());
    }
}
