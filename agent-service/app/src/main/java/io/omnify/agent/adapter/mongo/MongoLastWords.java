package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.model.UpdateOptions;
import io.omnify.agent.contract.AgentMessages;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.events.OutboxSource;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * What deleted documents still had to tell: kept here until the broker has it, so that their own content need not wait
 * for that, and nothing that was done stays untold.
 */
@Singleton
public final class MongoLastWords implements OutboxSource {
    static final String WORDS = "client_last_words";

    private static final Bson SILENT = or(exists(OutboxMessage.FIELD, false), size(OutboxMessage.FIELD, 0));
    private static final int AT_ONCE = 100;

    private final AgentDatabase database;
    private final Provider<Outbox> outbox;

    MongoLastWords(AgentDatabase database, Provider<Outbox> outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Deletes all of these documents; what they were to tell is told, by a crash in between perhaps twice. */
    void delete(String collection, Bson which) {
        var documents = database.raw(collection);
        while (true) {
            documents.deleteMany(and(which, SILENT));
            var telling = documents
                    .find(which)
                    .projection(include("org", OutboxMessage.FIELD))
                    .limit(AT_ONCE)
                    .into(new ArrayList<>());
            if (telling.isEmpty()) break;
            for (var each : telling) hearOut(collection, each);
        }
        database.raw(WORDS).deleteMany(SILENT);
    }

    /** One that told something more meanwhile is left to be heard again. */
    private void hearOut(String collection, Document telling) {
        var id = Objects.requireNonNull(telling.getString("_id"));
        var words = telling.getList(OutboxMessage.FIELD, Document.class, List.of());
        var place = collection + "/" + id;
        var kept = combine(setOnInsert("org", telling.get("org")), pushEach(OutboxMessage.FIELD, words));
        database.raw(WORDS).updateOne(eq("_id", place), kept, new UpdateOptions().upsert(true));
        database.raw(collection).deleteOne(and(eq("_id", id), eq(OutboxMessage.FIELD, words)));
        outbox.get().sent(WORDS, place);
    }

    @Override
    public String collection() {
        return WORDS;
    }

    @Override
    public String topic() {
        return AgentMessages.EVENTS;
    }
}
