package io.omnify.analytics.adapter.mongo;

import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.Campaign;
import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.Outcome;
import io.omnify.analytics.metrics.domain.StoredFact;
import io.omnify.analytics.metrics.domain.StoredFact.Origin;
import io.omnify.auth.api.OrgId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;

/** The stored form of facts: flat, because every field of it is grouped, filtered or added up by the database. */
final class FactDocuments {
    /** What is needed of a fact to add it up. */
    static final List<String> SUMMED = List.of(
            "currency",
            "impressions",
            "clicks",
            "spend",
            "conversions",
            "revenue",
            "day",
            "campaign",
            "campaign_name",
            "campaign_id",
            "platform");

    private FactDocuments() {}

    static String id(OrgId org, String identity) {
        return org.value() + ":" + identity;
    }

    static String month(LocalDate day) {
        return YearMonth.from(day).toString();
    }

    static String identity(Document stored) {
        var id = stored.getString("_id");
        return id.substring(id.indexOf(':') + 1);
    }

    /** Everything but the id, which the write itself gives. */
    static Document of(OrgId org, StoredFact stored) {
        var fact = stored.fact();
        var day = fact.date().toString();
        var document = new Document("org", org.value())
                .append("platform", fact.platform())
                .append("month", month(fact.date()))
                .append("day", day)
                .append("campaign", fact.campaign().key())
                .append("currency", fact.currency().getCurrencyCode());
        put(document, fact.figures())
                .append("import", stored.origin().importId())
                .append("line", stored.origin().line())
                .append("outcome", stored.origin().outcome().name());
        put(document, "campaign_id", fact.campaign().id());
        put(document, "campaign_name", fact.campaign().name());
        put(document, "ad", fact.adId());
        if (!fact.dimensions().isEmpty()) document.append("dimensions", new Document(fact.dimensions()));
        return document;
    }

    /** What is empty is left out: there are millions of these. */
    private static void put(Document document, String field, String value) {
        if (!value.isEmpty()) document.append(field, value);
    }

    static Document put(Document document, Figures figures) {
        return document.append("impressions", figures.impressions())
                .append("clicks", figures.clicks())
                .append("spend", figures.spendMicros())
                .append("conversions", figures.conversionMicros())
                .append("revenue", figures.revenueMicros());
    }

    static StoredFact read(Document stored) {
        var dimensions = new TreeMap<String, String>();
        stored.get("dimensions", new Document()).forEach((name, value) -> dimensions.put(name, (String) value));
        var fact = new AdFact(
                stored.getString("platform"),
                LocalDate.parse(stored.getString("day")),
                new Campaign(text(stored, "campaign_id"), text(stored, "campaign_name")),
                text(stored, "ad"),
                dimensions,
                Currency.getInstance(stored.getString("currency")),
                figures(stored));
        var origin = new Origin(
                stored.getString("import"), stored.getLong("line"), Outcome.valueOf(stored.getString("outcome")));
        return new StoredFact(fact, origin);
    }

    /** The database may hand back any kind of number. */
    static Figures figures(Document numbers) {
        return new Figures(
                number(numbers, "impressions"),
                number(numbers, "clicks"),
                number(numbers, "spend"),
                number(numbers, "conversions"),
                number(numbers, "revenue"));
    }

    static String text(Document stored, String field) {
        return stored.get(field, "");
    }

    private static long number(Document numbers, String field) {
        return numbers.get(field, Number.class).longValue();
    }
}
