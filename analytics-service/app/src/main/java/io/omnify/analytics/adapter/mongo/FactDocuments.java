package io.omnify.analytics.adapter.mongo;

import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.Campaign;
import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.Outcome;
import io.omnify.analytics.metrics.domain.StoredFact;
import io.omnify.analytics.metrics.domain.StoredFact.Origin;
import io.omnify.auth.api.OrgId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.TreeMap;
import org.bson.Document;

/** The stored form of facts: flat, because every field of it is grouped, filtered or added up by the database. */
final class FactDocuments {
    private FactDocuments() {}

    static String id(OrgId org, String identity) {
        return org.value() + ":" + identity;
    }

    static String identity(Document stored) {
        var id = stored.getString("_id");
        return id.substring(id.indexOf(':') + 1);
    }

    /** Everything but the id, which the write itself gives. */
    static Document of(OrgId org, StoredFact stored) {
        var fact = stored.fact();
        var day = fact.date().toString();
        var figures = fact.figures();
        return new Document("org", org.value())
                .append("platform", fact.platform())
                .append("day", day)
                .append("campaign", fact.campaign().key())
                .append("campaign_id", fact.campaign().id())
                .append("campaign_name", fact.campaign().name())
                .append("label", fact.campaign().label())
                .append("newest_label", day + fact.campaign().label())
                .append("ad", fact.adId())
                .append("dimensions", new Document(fact.dimensions()))
                .append("currency", fact.currency().getCurrencyCode())
                .append("impressions", figures.impressions())
                .append("clicks", figures.clicks())
                .append("spend", figures.spendMicros())
                .append("conversions", figures.conversionMicros())
                .append("revenue", figures.revenueMicros())
                .append("import", stored.origin().importId())
                .append("line", stored.origin().line())
                .append("outcome", stored.origin().outcome().name());
    }

    static StoredFact read(Document stored) {
        var dimensions = new TreeMap<String, String>();
        stored.get("dimensions", Document.class).forEach((name, value) -> dimensions.put(name, (String) value));
        var fact = new AdFact(
                stored.getString("platform"),
                LocalDate.parse(stored.getString("day")),
                new Campaign(stored.getString("campaign_id"), stored.getString("campaign_name")),
                stored.getString("ad"),
                dimensions,
                Currency.getInstance(stored.getString("currency")),
                figures(stored));
        var origin = new Origin(
                stored.getString("import"), stored.getLong("line"), Outcome.valueOf(stored.getString("outcome")));
        return new StoredFact(fact, origin);
    }

    /** Of a fact or of the sums of a group: the database may hand back any kind of number. */
    static Figures figures(Document numbers) {
        return new Figures(
                number(numbers, "impressions"),
                number(numbers, "clicks"),
                number(numbers, "spend"),
                number(numbers, "conversions"),
                number(numbers, "revenue"));
    }

    private static long number(Document numbers, String field) {
        return numbers.get(field, Number.class).longValue();
    }
}
