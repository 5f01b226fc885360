package io.omnify.agent.clients.domain;

import io.omnify.agent.platforms.domain.EmailCampaign.Statistics;
import io.omnify.agent.shared.domain.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of clients in a time.
 *
 * @param asOf null while the CRM was never read through
 */
public record Figures(
        long clients,
        DealTotals deals,
        Statistics email,
        @Nullable Instant asOf,
        boolean stale) {
    /** From (inclusive) to (exclusive). */
    public record Period(Instant from, Instant to) {}

    /**
     * Deals that are open now, and those that ended in the time.
     *
     * @param pipeline what the open ones are worth, one amount for each currency
     * @param revenue of those that were won, one amount for each currency
     */
    public record DealTotals(
            long open, long won, long lost, long abandoned, List<Money> pipeline, List<Money> revenue) {
        public DealTotals {
            pipeline = List.copyOf(pipeline);
            revenue = List.copyOf(revenue);
        }
    }
}
