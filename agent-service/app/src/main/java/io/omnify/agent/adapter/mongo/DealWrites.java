package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** How a deal that a CRM told of becomes the one that is stored. */
final class DealWrites {
    private DealWrites() {}

    /** In this order: kept where there is none, and put over one that is not newer by the time of the write. */
    static List<WriteModel<Document>> news(Document next) {
        var one = eq("_id", next.get("_id"));
        return List.of(
                new UpdateOneModel<>(one, new Document("$setOnInsert", fields(next)), new UpdateOptions().upsert(true)),
                new UpdateOneModel<>(and(one, lte("at", next.get("at"))), all(next)));
    }

    static WriteModel<Document> seen(Document next) {
        return new UpdateOneModel<>(eq("_id", next.get("_id")), Updates.set("seenAt", next.get("seenAt")));
    }

    static Bson all(Document next) {
        return new Document("$set", fields(next));
    }

    private static Document fields(Document next) {
        var fields = new Document(next);
        fields.remove("_id");
        return fields;
    }
}
