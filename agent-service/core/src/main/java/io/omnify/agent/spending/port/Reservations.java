package io.omnify.agent.spending.port;

import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.spending.domain.Hold;
import io.omnify.agent.spending.domain.Scope;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;

/**
 * What is set aside and spent in each scope. Exact under any number of simultaneous callers: the sum of what was spent
 * and what is set aside never passes a scope's limit. A month's scope that is asked for the first time counts what its
 * executions have cost before.
 */
public interface Reservations {
    /**
     * Sets the money aside in all scopes or in none. Under a key that is still set aside: what happens once stays as it
     * is, also after it was settled; of what costs each time, the try before counts as spent in full, for it may have
     * been paid.
     */
    Hold.Answer reserve(Hold hold, Instant now);

    /** Turns what was set aside into what it really cost; settling again, or what was never reserved, changes nothing. */
    void settle(Hold hold, Money actual);

    /** Whether anything is set aside in a scope, so that a part of it may come back. */
    boolean isAnyOpen(OrgId org, Scope scope);

    /** What a scope has spent and set aside; nothing when it was never asked for. */
    Money committed(OrgId org, Scope scope);

    /** Across organisations: what was set aside before the given moment and is still open, oldest first, at most limit. */
    List<Hold> open(Instant before, int limit);

    /**
     * Across organisations: forgets which of what happens once was settled before the given moment, so that it would be
     * set aside anew. What it cost stays spent.
     */
    void forget(Instant before);
}
