package io.omnify.workflow.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.omnify.auth.api.OrgId;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.domain.Waiting;
import io.omnify.workflow.triggers.port.DueTriggers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Claims and settles a page of due triggers in four commands, however many there are: most of a firing was waiting. */
@Singleton
public final class MongoDueTriggers implements DueTriggers {
    private static final Logger LOG = Logger.getLogger(MongoDueTriggers.class);
    private static final int IN_SIGHT = 2_000;
    private static final int LOOKS = 5;
    private static final int ATTEMPTS = 3;

    private final MongoClient client;
    private final String database;

    public MongoDueTriggers(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.database = database;
    }

    @Override
    public Claim claim(Instant now, Instant until, int limit) {
        var id = UUID.randomUUID().toString();
        for (int i = 0; i < ATTEMPTS; i++) {
            var wanted = Waiting.inTurn(inSight(now), limit).stream()
                    .map(each -> each.trigger().value())
                    .toList();
            if (wanted.isEmpty()) break;
            var free = and(in("_id", wanted), due(now));
            var mine = combine(set("claimedUntil", until), set("claim", id));
            if (documents().updateMany(free, mine).getModifiedCount() > 0) return new Claim(id, claimed(id, wanted));
        }
        return new Claim(id, List.of());
    }

    /** Who fills the view is left out of the next look, so that whoever else waits is seen behind them. */
    private List<Waiting> inSight(Instant now) {
        var found = new ArrayList<Waiting>();
        var orgs = new HashSet<String>();
        for (int i = 0; i < LOOKS; i++) {
            var more = look(orgs.isEmpty() ? due(now) : and(due(now), nin("org", orgs)));
            found.addAll(more);
            if (more.size() < IN_SIGHT) break;
            more.forEach(each -> orgs.add(each.org().value()));
        }
        return found;
    }

    private List<Waiting> look(Bson due) {
        return client.getDatabase(database)
                .getCollection(MongoTriggers.TRIGGERS)
                .find(due)
                .sort(ascending("wakeAt"))
                .limit(IN_SIGHT)
                .batchSize(IN_SIGHT)
                .projection(include("org", "wakeAt"))
                .map(MongoDueTriggers::waiting)
                .into(new ArrayList<>());
    }

    private static Waiting waiting(Document found) {
        return new Waiting(
                new TriggerId(found.getString("_id")),
                new OrgId(found.getString("org")),
                found.getDate("wakeAt").toInstant());
    }

    private static Bson due(Instant now) {
        return and(lte("wakeAt", now), lte("claimedUntil", now));
    }

    private List<Trigger> claimed(String claim, List<String> inTurn) {
        var mine = new HashMap<String, TriggerDocument>();
        documents()
                .find(and(in("_id", inTurn), eq("claim", claim)))
                .batchSize(inTurn.size())
                .forEach(document -> mine.put(document.id(), document));
        return inTurn.stream()
                .flatMap(id -> Stream.ofNullable(mine.get(id)))
                .flatMap(document -> readable(document).stream())
                .toList();
    }

    /** One that cannot be read must not hold up the others. */
    private static Optional<Trigger> readable(TriggerDocument document) {
        try {
            return Optional.of(document.toDomain());
        } catch (RuntimeException e) {
            LOG.warnf("trigger is not readable trigger=%s reason=%s", document.id(), e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void settle(Claim claim, List<Trigger> done, List<Trigger> again, Instant now, Instant at) {
        var documents = documents();
        var writes = new ArrayList<WriteModel<TriggerDocument>>();
        for (var trigger : done)
            writes.add(new UpdateOneModel<>(MongoTriggers.known(trigger), MongoTriggers.next(documents, trigger, now)));
        var free = combine(set("wakeAt", at), set("claimedUntil", Instant.EPOCH), unset("claim"));
        for (var trigger : again)
            writes.add(new UpdateOneModel<>(and(MongoTriggers.known(trigger), eq("claim", claim.id())), free));
        if (!writes.isEmpty()) documents.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    private MongoCollection<TriggerDocument> documents() {
        return client.getDatabase(database).getCollection(MongoTriggers.TRIGGERS, TriggerDocument.class);
    }
}
