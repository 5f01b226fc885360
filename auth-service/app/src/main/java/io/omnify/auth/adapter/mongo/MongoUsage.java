package io.omnify.auth.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;
import io.omnify.auth.usage.port.Usage;
import jakarta.inject.Singleton;
import org.bson.Document;

/** Keeps one small document for each thing that counts, so that an event that comes twice counts once. */
@Singleton
public final class MongoUsage implements Usage {
    private final Collections collections;

    public MongoUsage(Collections collections) {
        this.collections = collections;
    }

    private MongoCollection<Document> usage() {
        return collections.of(Collections.USAGE, Document.class);
    }

    @Override
    public long things(OrgId org, Plan.Limit limit) {
        return usage().countDocuments(and(eq("org", org.value()), eq("kind", limit.code())));
    }

    @Override
    public void created(OrgId org, Plan.Limit limit, String id) {
        var key = key(org, limit, id);
        var thing = new Document("_id", key).append("org", org.value()).append("kind", limit.code());
        usage().replaceOne(eq("_id", key), thing, new ReplaceOptions().upsert(true));
    }

    @Override
    public void deleted(OrgId org, Plan.Limit limit, String id) {
        usage().deleteOne(eq("_id", key(org, limit, id)));
    }

    private static String key(OrgId org, Plan.Limit limit, String id) {
        return org.value() + "/" + limit.code() + "/" + id;
    }
}
