package io.omnify.workflow.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.events.OutboxSource;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import io.omnify.workflow.control.domain.Keeping;
import io.omnify.workflow.control.port.ArchivedRuns;
import io.omnify.workflow.control.port.Retention;
import io.omnify.workflow.control.usecase.ClearOldRuns;
import io.omnify.workflow.runs.domain.RunId;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long runs are kept, and what takes old ones out of the collection that lists and searches read. */
@Singleton
public final class MongoRetention implements Retention, MongoIndexes, OutboxSource {
    private static final String SETTINGS = "run_retention";

    private final MongoClient client;
    private final String database;
    private final MongoRuns runs;
    private final ArchivedRuns archived;
    private final MongoValues values;
    private final Audit audit;
    private final Provider<Outbox> outbox;
    private final Provider<ClearOldRuns> clear;

    public MongoRetention(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            MongoRuns runs,
            ArchivedRuns archived,
            MongoValues values,
            Audit audit,
            Provider<Outbox> outbox,
            Provider<ClearOldRuns> clear) {
        this.client = client;
        this.database = database;
        this.runs = runs;
        this.archived = archived;
        this.values = values;
        this.audit = audit;
        this.outbox = outbox;
        this.clear = clear;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        clear.get().handle();
    }

    @Override
    public Keeping find(OrgId org) {
        var known = collection(SETTINGS).find(eq("_id", org.value())).first();
        return known == null ? Keeping.FOREVER : keeping(known);
    }

    private static Keeping keeping(Document stored) {
        return new Keeping(stored.getInteger("days", 0), stored.getBoolean("archive", true));
    }

    @Override
    public void save(OrgId org, Keeping keeping) {
        var entry = audit.entry(org, "run_retention.updated", "run_retention", org.value(), find(org), keeping);
        var changes = combine(
                set("days", keeping.days()), set("archive", keeping.archive()), push(OutboxMessage.FIELD, entry));
        collection(SETTINGS).updateOne(eq("_id", org.value()), changes, new UpdateOptions().upsert(true));
        outbox.get().sent(SETTINGS, org.value());
    }

    @Override
    public Map<OrgId, Keeping> limited() {
        var limited = new LinkedHashMap<OrgId, Keeping>();
        for (var stored : collection(SETTINGS).find(gt("days", 0)))
            limited.put(new OrgId(String.valueOf(stored.getString("_id"))), keeping(stored));
        return limited;
    }

    /**
     * Archived first, then the run: cut off anywhere, it is done again. What happened to it and its large values stay with
     * what is archived.
     */
    @Override
    public int clear(OrgId org, Instant before, boolean archive, int limit) {
        var old = runs.documents()
                .find(and(eq("org", org.value()), lt("endedAt", before)))
                .limit(limit)
                .into(new ArrayList<>());
        for (var run : old) {
            if (archive || isArchived(org, run.id())) archived.put(run.toDomain());
            else forget(org, run.id());
            runs.documents().deleteOne(and(eq("_id", run.id()), eq("org", org.value()), lt("endedAt", before)));
        }
        return old.size();
    }

    /** One that a rebuild brought back: its history is the archive's. */
    private boolean isArchived(OrgId org, String run) {
        return archived.find(org, new RunId(run)).isPresent();
    }

    private void forget(OrgId org, String run) {
        values.forget(org, run);
        runs.changes().deleteMany(and(eq("run", run), eq("org", org.value())));
    }

    private MongoCollection<Document> collection(String name) {
        return client.getDatabase(database).getCollection(name);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(IndexDeclaration.on(SETTINGS, "days"));
    }

    @Override
    public String collection() {
        return SETTINGS;
    }

    @Override
    public String topic() {
        return Audit.TOPIC;
    }
}
