package io.omnify.agent.campaigns.port;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.PlatformDay;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What the platforms said every campaign did on every day; of several statements the latest counts. */
public interface MetricsHistory {
    /**
     * Takes what the account says now, with its events. Days stated before are replaced when {@code asOf} is later than
     * what they were stated as of, and nothing happens where the numbers are the same, those of the hours included. How
     * many days are new or different.
     *
     * @param names of the campaigns, by the vendor's id, as far as known
     */
    int record(AdAccount account, List<Stated> said, Map<String, Name> names, Instant asOf);

    /** The days of a campaign's parts, by platform and then by day, both ends included. */
    List<PlatformDay> days(Campaign campaign, LocalDate from, LocalDate to);

    /**
     * What is said of a campaign's day.
     *
     * @param hours of that day, all that are known, ascending; empty where nothing is said of them, and what was said
     *     before holds
     */
    record Stated(DailyMetrics day, List<HourlyMetrics> hours) {
        public Stated {
            hours = List.copyOf(hours);
        }
    }

    /**
     * What a vendor's campaign is called.
     *
     * @param campaign ours, empty when it is none of ours
     */
    record Name(String name, String campaign) {}
}
