package io.omnify.analytics.adapter.mongo;

import io.omnify.analytics.metrics.domain.CampaignHours;
import io.omnify.analytics.metrics.domain.HoursOfDay;
import io.omnify.analytics.metrics.domain.HoursOfDay.Dial;
import io.omnify.analytics.metrics.domain.HoursOfDay.Hour;
import io.omnify.auth.api.OrgId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** The stored form of a campaign's day by the hour. */
final class HourDocuments {
    private HourDocuments() {}

    static String id(OrgId org, CampaignHours said) {
        var dial = said.told().dial();
        return String.join(":", org.value(), dial.day().toString(), dial.platform(), said.externalId());
    }

    /** Everything but the id, which the write itself gives. */
    static Document of(OrgId org, CampaignHours said) {
        var dial = said.told().dial();
        return new Document("org", org.value())
                .append("platform", dial.platform())
                .append("external_id", said.externalId())
                .append("campaign_id", said.campaignId())
                .append("day", dial.day().toString())
                .append("zone", dial.zone())
                .append("currency", dial.currency().getCurrencyCode())
                .append("as_of", Date.from(said.told().asOf()))
                .append(
                        "hours",
                        said.told().hours().entrySet().stream()
                                .map(HourDocuments::hour)
                                .toList());
    }

    private static Document hour(Map.Entry<Integer, Hour> entry) {
        var hour = entry.getValue();
        var document = new Document("hour", entry.getKey()).append("results", hour.results());
        return FactDocuments.put(document, hour.figures());
    }

    static HoursOfDay read(Document stored) {
        var dial = new Dial(
                stored.getString("platform"),
                LocalDate.parse(stored.getString("day")),
                stored.getString("zone"),
                Currency.getInstance(stored.getString("currency")));
        var hours = new TreeMap<Integer, Hour>();
        for (var hour : stored.getList("hours", Document.class))
            hours.put(hour.getInteger("hour"), new Hour(FactDocuments.figures(hour), hour.getBoolean("results")));
        return new HoursOfDay(dial, stored.getDate("as_of").toInstant(), hours);
    }
}
