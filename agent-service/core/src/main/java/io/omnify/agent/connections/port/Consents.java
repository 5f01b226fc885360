package io.omnify.agent.connections.port;

import io.omnify.agent.connections.domain.Consent;
import io.omnify.auth.api.OrgId;
import java.time.Instant;

/** The people who are at a vendor's consent page. */
public interface Consents {
    void add(Consent consent);

    /** What became of a state that somebody brought back. */
    sealed interface Taken {
        /** It is this person's, in time and for the first time; from now on it is used. */
        record Good(Consent consent) implements Taken {}

        record Used() implements Taken {}

        /** Unknown, too late, or somebody else's, whose it stays. */
        record None() implements Taken {}
    }

    /** Of two callers with the same state one gets {@code Good}. */
    Taken take(OrgId org, String user, String key, Instant now);
}
