package io.omnify.simulator.market;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the market has to know of a campaign to deliver it; everything else of it is its vendor's business.
 *
 * @param account the id of a {@link MarketAccount} of the vendor
 * @param budget null where the vendor holds none (yet): nothing is delivered
 * @param start inclusive, null for at once
 * @param end exclusive, null for never
 * @param objective the vendor's word for it
 * @param audience any text; the same text is the same audience
 * @param creative any text; the same text is the same creative, and people tire of it
 */
public record SimCampaign(
        String vendor,
        String account,
        String id,
        String name,
        Status status,
        @Nullable SimBudget budget,
        @Nullable Instant start,
        @Nullable Instant end,
        String objective,
        String audience,
        String creative) {
    /** Whether it takes part in auctions. */
    public enum Status {
        ACTIVE,
        PAUSED,
        ENDED
    }

    /** How much may be spent, in the hundredth parts of the account's currency. */
    public record SimBudget(long cents, Period period) {
        public SimBudget {
            if (cents <= 0) throw new IllegalArgumentException("a budget is more than nothing");
        }
    }

    /** The time a budget is for: a day of the account's zone, or the campaign's whole life. */
    public enum Period {
        DAILY,
        LIFETIME
    }

    public SimCampaign withStatus(Status newStatus) {
        return new SimCampaign(vendor, account, id, name, newStatus, budget, start, end, objective, audience, creative);
    }

    public SimCampaign withBudget(@Nullable SimBudget newBudget) {
        return new SimCampaign(vendor, account, id, name, status, newBudget, start, end, objective, audience, creative);
    }

    public SimCampaign withSchedule(@Nullable Instant newStart, @Nullable Instant newEnd) {
        return new SimCampaign(
                vendor, account, id, name, status, budget, newStart, newEnd, objective, audience, creative);
    }
}
