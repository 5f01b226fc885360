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

    /** It is due now, whenever it was; whoever reads it just now goes on alone, and it is due after that. */
    void due(AdAccount account);

    /**
     * Keeps how far it came: nobody reads it any more, and it is due again at {@code next}, or at once when somebody
     * asked meanwhile. Does nothing when another has taken it since it was taken until {@code held}.
     */
    void release(AdAccount account, Instant held, State state, Instant next);

    /**
     * How far it came.
     *
     * @param read the day up to which it was read through last; empty when it never was
     * @param goesOn the day where the reading under way goes on; empty when none is under way
     * @param begun the day on which that reading began; what vendors restate is read again once after each day
     * @param halved how often a part of a reading is halved, because larger ones failed
     */
    record State(Optional<LocalDate> read, Optional<LocalDate> goesOn, Optional<LocalDate> begun, int halved) {
        public static final State NONE = new State(Optional.empty(), Optional.empty(), Optional.empty(), 0);
        private static final int MOST = 4;

        /** The part was read; a larger one is tried next time. */
        public State onFrom(LocalDate day, LocalDate today) {
            return new State(read, Optional.of(day), begun.or(() -> Optional.of(today)), Math.max(0, halved - 1));
        }

        /** All was read, as of the day it began; a larger part is tried next time. */
        public State throughTo(LocalDate today) {
            var asOf = begun.or(() -> Optional.of(today));
            return new State(asOf, Optional.empty(), Optional.empty(), Math.max(0, halved - 1));
        }

        /** The part was not read: how far it came before stays, and a smaller one is tried next time. */
        public State failed() {
            return new State(read, goesOn, begun, Math.min(MOST, halved + 1));
        }
    }
}
