package io.omnify.simulator.market;

import io.omnify.simulator.market.SimCampaign.Period;
import io.omnify.simulator.market.SimCampaign.SimBudget;
import io.omnify.simulator.market.SimCampaign.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Makes campaigns for tests. */
final class Ads {
    static final List<String> VENDORS = List.of("google_ads", "meta_ads", "linkedin_ads");
    /** A Monday, midnight in Berlin. */
    static final Instant START = Instant.parse("2026-03-01T23:00:00Z");

    static final LocalDate FIRST = LocalDate.parse("2026-03-02");

    private Ads() {}

    static SimBudget daily(long cents) {
        return new SimBudget(cents, Period.DAILY);
    }

    static SimBudget lifetime(long cents) {
        return new SimBudget(cents, Period.LIFETIME);
    }

    static MarketAccount euros(Market market, String vendor) {
        return market.accounts(vendor, "acme").getFirst();
    }

    static SimCampaign active(MarketAccount account, String id, SimBudget budget) {
        return new SimCampaign(
                account.vendor(),
                account.id(),
                id,
                "Campaign " + id,
                Status.ACTIVE,
                budget,
                null,
                null,
                "SALES",
                "audience " + id,
                "creative " + id);
    }

    /** What is known of all days. */
    static List<SimDay> days(Market market, MarketAccount account) {
        return market.days(account.vendor(), account.id(), List.of(), FIRST.minusDays(400), FIRST.plusDays(800));
    }

    static long spent(Market market, MarketAccount account) {
        return market.books(account.vendor(), account.id()).total().costCents();
    }
}
