package io.omnify.simulator.market;

import java.time.Instant;

/**
 * What happened to a market from outside. All that is in it follows from its seed and this, so nothing else is kept.
 * Calls come one at a time for a campaign.
 */
public interface MarketJournal {
    /** Forgets everything, for markets that live as long as their process. */
    MarketJournal NONE = new MarketJournal() {
        @Override
        public void campaign(String tenant, SimCampaign campaign, Instant at) {}

        @Override
        public void clock(MarketClock.Setting setting) {}

        @Override
        public void replay(MarketJournal reader) {}
    };

    void campaign(String tenant, SimCampaign campaign, Instant at);

    void clock(MarketClock.Setting setting);

    /** Tells the reader everything from the beginning, in the order in which it was written. */
    void replay(MarketJournal reader);
}
