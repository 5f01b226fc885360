package io.omnify.analytics.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import io.omnify.analytics.metrics.domain.CampaignHours;
import io.omnify.analytics.metrics.domain.HoursOfDay;
import io.omnify.analytics.metrics.domain.HoursQuery.Whose;
import io.omnify.analytics.metrics.port.AdHours;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A document for each campaign's day that is told by the hour; apart from the days, which are read far more often. */
@Singleton
final class MongoAdHours implements AdHours, MongoIndexes {
    private static final String HOURS = "synced_hours";
    private static final String SILENT = "silent";

    private final MongoCollection<Document> hours;
    private final MongoCollection<Document> tellers;

    MongoAdHours(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.hours = client.getDatabase(database).getCollection(HOURS);
        this.tellers = client.getDatabase(database).getCollection("hour_tellers");
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.on(HOURS, "org", "day"),
                IndexDeclaration.on(HOURS, "org", "campaign_id", "day"),
                IndexDeclaration.on(HOURS, "org", "external_id", "day"),
                IndexDeclaration.on(HOURS, "as_of"));
    }

    /** Adds what is new, then replaces what is older: in this order a repetition changes nothing. */
    @Override
    public void put(OrgId org, Collection<CampaignHours> said) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (var one : said) {
            var same = eq("_id", HourDocuments.id(org, one));
            var fields = HourDocuments.of(org, one);
            var older = and(same, lt("as_of", Date.from(one.told().asOf())));
            writes.add(
                    new UpdateOneModel<>(same, new Document("$setOnInsert", fields), new UpdateOptions().upsert(true)));
            writes.add(new UpdateOneModel<>(older, new Document("$set", fields)));
        }
        hours.bulkWrite(writes, new BulkWriteOptions().ordered(true));
    }

    @Override
    public void each(OrgId org, Whose whose, LocalDate day, Consumer<HoursOfDay> taker) {
        for (var stored : hours.find(matching(org, whose).append("day", day.toString())))
            taker.accept(HourDocuments.read(stored));
    }

    @Override
    public Optional<LocalDate> latest(OrgId org, Whose whose) {
        var last = hours.find(matching(org, whose))
                .projection(Projections.include("day"))
                .sort(Sorts.descending("day"))
                .limit(1)
                .first();
        return Optional.ofNullable(last).map(stored -> LocalDate.parse(stored.getString("day")));
    }

    private static Document matching(OrgId org, Whose whose) {
        var filter = new Document("org", org.value());
        if (!whose.campaign().isEmpty())
            filter.append(whose.byOurId() ? "campaign_id" : "external_id", whose.campaign());
        if (!whose.platform().isEmpty()) filter.append("platform", whose.platform());
        return filter;
    }

    @Override
    public void forget(Instant before) {
        hours.deleteMany(lt("as_of", Date.from(before)));
    }

    /** Whoever tells hours, as most do, is only looked up. */
    @Override
    public void tells(OrgId org, String platform, boolean told) {
        if (told) tellers.updateOne(and(eq("_id", org.value()), eq(SILENT, platform)), Updates.pull(SILENT, platform));
        else
            tellers.updateOne(
                    eq("_id", org.value()), Updates.addToSet(SILENT, platform), new UpdateOptions().upsert(true));
    }

    @Override
    public SortedSet<String> silent(OrgId org) {
        var stored = tellers.find(eq("_id", org.value())).first();
        return stored == null ? new TreeSet<>() : new TreeSet<>(stored.getList(SILENT, String.class, List.of()));
    }
}
