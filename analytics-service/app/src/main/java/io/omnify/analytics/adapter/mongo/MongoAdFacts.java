package io.omnify.analytics.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static io.omnify.analytics.adapter.mongo.FactDocuments.text;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.omnify.analytics.adapter.mongo.MongoCatalogs.Extent;
import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.Catalog;
import io.omnify.analytics.metrics.domain.FactFilter;
import io.omnify.analytics.metrics.domain.Group;
import io.omnify.analytics.metrics.domain.OneSource;
import io.omnify.analytics.metrics.domain.StoredFact;
import io.omnify.analytics.metrics.port.AdFacts;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Facts as one document each; the id is made of organisation and identity, so a fact cannot be stored twice. */
@Singleton
final class MongoAdFacts implements AdFacts, MongoIndexes {
    private static final String FACTS = "facts";

    private final MongoCollection<Document> facts;
    private final MongoCatalogs catalogs;
    private final MongoSyncedFacts synced;
    private final KnownSums known = new KnownSums();

    MongoAdFacts(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            MongoCatalogs catalogs,
            MongoSyncedFacts synced) {
        this.facts = client.getDatabase(database).getCollection(FACTS);
        this.catalogs = catalogs;
        this.synced = synced;
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(IndexDeclaration.on(FACTS, "org", "month", "day"));
    }

    @Override
    public Set<String> addMissing(OrgId org, Map<String, StoredFact> added) {
        var identities = List.copyOf(added.keySet());
        var writes = new ArrayList<WriteModel<Document>>();
        for (var identity : identities) {
            var fact = FactDocuments.of(org, Objects.requireNonNull(added.get(identity)));
            var write = new Document("$setOnInsert", fact);
            writes.add(new UpdateOneModel<>(same(org, identity), write, new UpdateOptions().upsert(true)));
        }
        var news = facts.bulkWrite(writes, new BulkWriteOptions().ordered(true)).getUpserts().stream()
                .map(upsert -> identities.get(upsert.getIndex()))
                .collect(Collectors.toSet());
        catalogs.changed(org, news.size());
        return news;
    }

    @Override
    public Map<String, StoredFact> find(OrgId org, Set<String> identities) {
        var ids = identities.stream()
                .map(identity -> FactDocuments.id(org, identity))
                .toList();
        var found = new HashMap<String, StoredFact>();
        for (var stored : facts.find(Filters.in("_id", ids)))
            found.put(FactDocuments.identity(stored), FactDocuments.read(stored));
        return found;
    }

    @Override
    public void replace(OrgId org, Map<String, StoredFact> changed) {
        var writes = new ArrayList<WriteModel<Document>>();
        changed.forEach((identity, fact) ->
                writes.add(new ReplaceOneModel<>(same(org, identity), FactDocuments.of(org, fact))));
        facts.bulkWrite(writes, new BulkWriteOptions().ordered(true));
        catalogs.changed(org, 0);
    }

    @Override
    public Holdings of(OrgId org) {
        var entry = catalogs.find(org);
        return new Holdings() {
            @Override
            public Catalog catalog() {
                return entry.catalog();
            }

            @Override
            public List<Group> sum(FactFilter filter, List<Axis> by) {
                var question = new KnownSums.Question(org, filter, List.copyOf(by));
                var extent = entry.extent();
                return known.answer(question, extent.revision(), () -> addUp(org, filter, by, extent));
            }
        };
    }

    /** Added up here: an aggregation of the embedded database reads the whole collection, whoever's it is. */
    private List<Group> addUp(OrgId org, FactFilter filter, List<Axis> by, Extent extent) {
        var paths = by.stream().map(MongoAdFacts::path).toList();
        var sums = new GroupSums(paths, by.contains(Axis.CAMPAIGN));
        var fields = new ArrayList<>(FactDocuments.SUMMED);
        fields.addAll(paths);
        var detail = OneSource.needsDetail(by);
        boolean both = extent.synced() && !OneSource.isSlice(filter);
        for (var window : extent.windows(filter.days())) {
            var part = new Part(matching(org, new FactFilter(window, filter.wanted())), fields, sums);
            if (!both) {
                part.all(facts, null);
            } else if (detail) {
                part.all(facts, MongoSyncedFacts::imported);
                part.rest(synced.documents(), MongoSyncedFacts::names);
            } else {
                part.all(synced.documents(), MongoSyncedFacts::names);
                part.rest(facts, MongoSyncedFacts::imported);
            }
        }
        return sums.groups();
    }

    /** What of a window is counted: of a campaign's day in two collections only what the first has. */
    private static final class Part {
        private final Document filter;
        private final List<String> fields;
        private final GroupSums sums;
        private final OneSource before = new OneSource();

        Part(Document filter, List<String> fields, GroupSums sums) {
            this.filter = filter;
            this.fields = fields;
            this.sums = sums;
        }

        /** All of it; which days it has is only noted where another source comes after. */
        void all(MongoCollection<Document> from, @Nullable Function<Document, List<String>> noted) {
            for (var fact : found(from)) {
                sums.add(fact);
                if (noted != null) before.take(text(fact, "platform"), text(fact, "day"), noted.apply(fact));
            }
        }

        void rest(MongoCollection<Document> from, Function<Document, List<String>> campaign) {
            for (var fact : found(from))
                if (before.isEmpty()
                        || !before.isTaken(text(fact, "platform"), text(fact, "day"), campaign.apply(fact)))
                    sums.add(fact);
        }

        private FindIterable<Document> found(MongoCollection<Document> from) {
            return from.find(filter).projection(Projections.include(fields));
        }
    }

    @Override
    public void synced(OrgId org, Collection<AdFact> said, Instant asOf) {
        catalogs.synced(org, synced.put(org, said, asOf));
    }

    @Override
    public void extend(OrgId org, Catalog seen) {
        catalogs.extend(org, seen);
    }

    private static Bson same(OrgId org, String identity) {
        return eq("_id", FactDocuments.id(org, identity));
    }

    /** One flat document, with equality on as much of the index as the period allows. */
    private static Document matching(OrgId org, FactFilter filter) {
        var from = filter.days().from();
        var to = filter.days().to();
        var all = new Document("org", org.value());
        if (FactDocuments.month(from).equals(FactDocuments.month(to))) all.append("month", FactDocuments.month(from));
        if (from.equals(to)) all.append("day", from.toString());
        else all.append("day", new Document("$gte", from.toString()).append("$lte", to.toString()));
        var conditions = new ArrayList<Document>();
        filter.wanted().forEach((axis, values) -> conditions.add(wanted(axis, values)));
        return conditions.isEmpty() ? all : all.append("$and", conditions);
    }

    private static Document wanted(Axis axis, Set<String> values) {
        var wanted = in(path(axis), values);
        if (axis.equals(Axis.CAMPAIGN)) return either(wanted, in("campaign_name", values));
        return values.contains("") ? either(wanted, new Document(path(axis), null)) : wanted;
    }

    private static Document in(String path, Set<String> values) {
        return new Document(path, new Document("$in", List.copyOf(values)));
    }

    private static Document either(Document one, Document other) {
        return new Document("$or", List.of(one, other));
    }

    private static String path(Axis axis) {
        return axis.fixed() ? axis.name() : "dimensions." + axis.name();
    }
}
