package io.omnify.agent.clients.port;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.DealTotals;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.platforms.domain.Deal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The deals we know of. */
public interface DealBook {
    /** Stores them unless a newer state is known; how many were new or different. */
    int put(CrmAccount account, Collection<Deal> deals, Instant seenAt);

    /** The ids of those that the CRM has not spoken of since {@code before}. */
    List<String> unseen(CrmAccount account, Instant before, int limit);

    void remove(CrmAccount account, String deal);

    /** A deal ended when it last changed; the CRM tells no other time. */
    DealTotals totals(CrmAccount account, Period period);
}
