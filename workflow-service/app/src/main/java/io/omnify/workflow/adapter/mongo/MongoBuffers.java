package io.omnify.workflow.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import io.omnify.workflow.triggers.domain.Buffer;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.port.Buffers;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Waiting events and seen keys, each one document that only one change at a time wins. */
@Singleton
public final class MongoBuffers implements Buffers, MongoIndexes {
    private static final String BUFFERS = "trigger_buffers";
    private static final String SEEN = "trigger_keys";
    private static final Duration IDLE = Duration.ofDays(1);
    private static final Duration LONGEST_DEDUPE = Duration.ofDays(31);

    private final MongoClient client;
    private final String database;
    private final InstantSource clock;

    public MongoBuffers(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            InstantSource clock) {
        this.client = client;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Buffer find(OrgId org, TriggerId trigger, String key) {
        var id = BufferDocument.id(trigger, key);
        var known = documents().find(and(eq("_id", id), eq("org", org.value()))).first();
        return known == null ? Buffer.empty(org, trigger, key) : known.toDomain();
    }

    @Override
    public boolean save(Buffer buffer) {
        var next = BufferDocument.of(buffer.stored(), clock.instant());
        return buffer.revision() == 0 ? insert(next) : update(buffer.revision(), next, changes(next));
    }

    @Override
    public boolean release(Buffer buffer) {
        var next = BufferDocument.of(buffer.stored(), clock.instant());
        return update(buffer.revision(), next, combine(changes(next), set("claimedUntil", next.claimedUntil())));
    }

    private boolean update(long revision, BufferDocument next, Bson changes) {
        var known = and(eq("_id", next.id()), eq("org", next.org()), eq("revision", revision));
        return documents().updateOne(known, changes).getMatchedCount() > 0;
    }

    /** All but the claim. */
    private static Bson changes(BufferDocument next) {
        return combine(
                set("content", next.content()),
                set("openedAt", next.openedAt()),
                set("fireAt", next.fireAt()),
                set("recent", next.recent()),
                set("revision", next.revision()),
                set("changedAt", next.changedAt()));
    }

    private boolean insert(BufferDocument document) {
        try {
            documents().insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    @Override
    public Optional<Buffer> claimDue(Instant now, Instant until) {
        var due = and(lte("fireAt", now), lte("claimedUntil", now));
        return Optional.ofNullable(documents().findOneAndUpdate(due, set("claimedUntil", until)))
                .map(BufferDocument::toDomain);
    }

    @Override
    public boolean first(Trigger trigger, String key, String eventId, Instant at, Instant since) {
        var id = BufferDocument.id(trigger.id(), key);
        try {
            seen().insertOne(new Document("_id", id)
                    .append("org", trigger.org().value())
                    .append("event", eventId)
                    .append("at", at));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
        var own = and(eq("_id", id), eq("org", trigger.org().value()), eq("event", eventId));
        if (seen().find(own).first() != null) return true;
        var old = and(eq("_id", id), eq("org", trigger.org().value()), lte("at", since));
        return seen().updateOne(old, combine(set("event", eventId), set("at", at)))
                        .getMatchedCount()
                > 0;
    }

    /** Buffers where nothing waits are kept a day, so that a repeated event is still recognised. */
    @Scheduled(every = "1h", delayed = "1m")
    void forgetOld() {
        var now = clock.instant();
        documents().deleteMany(and(eq("fireAt", null), lt("changedAt", now.minus(IDLE))));
        seen().deleteMany(lt("at", now.minus(LONGEST_DEDUPE)));
    }

    private MongoCollection<BufferDocument> documents() {
        return client.getDatabase(database).getCollection(BUFFERS, BufferDocument.class);
    }

    private MongoCollection<Document> seen() {
        return client.getDatabase(database).getCollection(SEEN);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.on(BUFFERS, "fireAt"),
                IndexDeclaration.on(BUFFERS, "changedAt"),
                IndexDeclaration.on(SEEN, "at"));
    }
}
