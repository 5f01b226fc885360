package io.omnify.analytics.metrics.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A question for hours: whose, and of which days.
 *
 * @param day the last of the days; the latest that is told of each platform's clock, where it is missing
 * @param days how many
 */
public record HoursQuery(Whose whose, @Nullable LocalDate day, int days) {
    /**
     * Of which campaign and platform; empty text stands for any.
     *
     * @param campaign our id of it or the platform's
     */
    public record Whose(String campaign, String platform) {
        private static final String OURS = "camp_";

        /** Whether the campaign is named by our id, which no platform's looks like. */
        public boolean byOurId() {
            return campaign.startsWith(OURS);
        }
    }
}
