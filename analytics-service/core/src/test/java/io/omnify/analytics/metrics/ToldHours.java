package io.omnify.analytics.metrics;

import io.omnify.analytics.metrics.domain.CampaignHours;
import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.HoursOfDay;
import io.omnify.analytics.metrics.domain.HoursOfDay.Dial;
import io.omnify.analytics.metrics.domain.HoursOfDay.Hour;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Hours for tests. */
final class ToldHours {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private ToldHours() {}

    static CampaignHours of(
            String externalId, String campaignId, LocalDate day, Instant asOf, SortedMap<Integer, Hour> hours) {
        return of("meta_ads", externalId, campaignId, day, asOf, hours);
    }

    static CampaignHours of(
            String platform,
            String externalId,
            String campaignId,
            LocalDate day,
            Instant asOf,
            SortedMap<Integer, Hour> hours) {
        var dial = new Dial(platform, day, "Europe/Berlin", Currency.getInstance("EUR"));
        return new CampaignHours(externalId, campaignId, new HoursOfDay(dial, asOf, hours));
    }

    static SortedMap<Integer, Hour> clicks(Map<Integer, Integer> byHour) {
        var hours = new TreeMap<Integer, Hour>();
        byHour.forEach(
                (hour, clicks) -> hours.put(hour, new Hour(new Figures(100, clicks, 1_500_000, 500_000, 0), true)));
        return hours;
    }
}
