package io.omnify.analytics.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.OneSource;
import io.omnify.analytics.metrics.domain.Outcome;
import io.omnify.analytics.metrics.domain.StoredFact;
import io.omnify.analytics.metrics.domain.StoredFact.Origin;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What platforms said themselves, a document for each campaign's day, beside the imports and never mixed with them. */
@Singleton
final class MongoSyncedFacts implements MongoIndexes {
    private static final String SYNCED = "synced_facts";
    private static final Origin PLATFORM = new Origin("platform", 0, Outcome.ACCEPTED);

    private final MongoCollection<Document> facts;

    MongoSyncedFacts(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.facts = client.getDatabase(database).getCollection(SYNCED);
    }

    MongoCollection<Document> documents() {
        return facts;
    }

    /** Adds what is new, then replaces what is older: in this order a repetition changes nothing. How many are new. */
    int put(OrgId org, Collection<AdFact> said, Instant asOf) {
        var writes = new ArrayList<WriteModel<Document>>();
        for (var fact : said) {
            var same = eq("_id", FactDocuments.id(org, fact.identity()));
            var fields = FactDocuments.of(org, new StoredFact(fact, PLATFORM)).append("as_of", Date.from(asOf));
            var older = and(same, lt("as_of", Date.from(asOf)));
            writes.add(
                    new UpdateOneModel<>(same, new Document("$setOnInsert", fields), new UpdateOptions().upsert(true)));
            writes.add(new UpdateOneModel<>(older, new Document("$set", fields)));
        }
        return facts.bulkWrite(writes, new BulkWriteOptions().ordered(true))
                .getUpserts()
                .size();
    }

    static List<String> imported(Document fact) {
        return OneSource.imported(FactDocuments.text(fact, "campaign_id"), FactDocuments.text(fact, "campaign_name"));
    }

    static List<String> names(Document fact) {
        return List.of(FactDocuments.text(fact, "campaign"), FactDocuments.text(fact, "campaign_name"));
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(IndexDeclaration.on(SYNCED, "org", "month", "day"));
    }
}
