package io.omnify.trials;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What a trial runs under.
 *
 * @param dailyCents of all platforms together
 * @param capShare the part of it that no platform may ever be allowed
 * @param maxChange how much of its budget a platform may gain or lose in a day
 */
record Setting(int days, long dailyCents, double capShare, double maxChange) {
    static final List<String> VENDORS = List.of("google_ads", "meta_ads", "linkedin_ads");
    static final LocalDate FIRST = LocalDate.parse("2026-03-02");
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** As in the service: when yesterday is counted. */
    static final LocalTime MORNING = LocalTime.of(4, 0);

    private static final double TOTAL_SHARE = 1.1;

    LocalDate last() {
        return FIRST.plusDays(days - 1L);
    }

    double cap() {
        return dailyCents / 100.0 * capShare;
    }

    /** What all platforms together may ever be allowed on a day. */
    double total() {
        return daily() * TOTAL_SHARE;
    }

    double daily() {
        return dailyCents / 100.0;
    }
}
