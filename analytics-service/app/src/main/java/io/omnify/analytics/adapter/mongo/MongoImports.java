package io.omnify.analytics.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.omnify.analytics.imports.domain.Import;
import io.omnify.analytics.imports.domain.Import.Status;
import io.omnify.analytics.imports.port.Claims;
import io.omnify.analytics.imports.port.Imports;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Imports and who works on them in one document each, so that progress can only be stored by the one who does. */
@Singleton
final class MongoImports implements Imports, Claims, MongoIndexes {
    static final String IMPORTS = "imports";
    private static final String STARTED_BY = "started_by";
    private static final Duration LEASE = Duration.ofSeconds(15);
    /** The file waits on the machine that took it; after this long, nobody waits for that machine any more. */
    private static final Duration ABANDONED = Duration.ofMinutes(10);

    private static final int LOOK_AHEAD = 500;

    private final MongoCollection<Document> imports;
    private final InstantSource clock;
    private final ImportTrail trail;
    private final Outbox outbox;
    private final String node;
    private final String holder = UUID.randomUUID().toString();

    MongoImports(
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database,
            @ConfigProperty(name = "omnify.analytics.node") String node,
            InstantSource clock,
            ImportTrail trail,
            Outbox outbox) {
        this.imports = client.getDatabase(database).getCollection(IMPORTS);
        this.clock = clock;
        this.trail = trail;
        this.outbox = outbox;
        this.node = node;
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(IndexDeclaration.on(IMPORTS, "org", "-_id"), IndexDeclaration.on(IMPORTS, "status", "_id"));
    }

    @Override
    public void add(Import started) {
        var told = trail.started(started);
        imports.insertOne(ImportDocuments.of(started)
                .append(STARTED_BY, ImportTrail.starter(told))
                .append(OutboxMessage.FIELD, List.of(told))
                .append("node", node)
                .append("holder", "")
                .append("held_until", new Date(0)));
        outbox.sent(IMPORTS, started.id());
    }

    @Override
    public Optional<Import> find(OrgId org, String id) {
        return Optional.ofNullable(
                        imports.find(and(eq("_id", id), eq("org", org.value()))).first())
                .map(ImportDocuments::read);
    }

    @Override
    public List<Import> list(OrgId org, String after, int limit) {
        var mine = eq("org", org.value());
        var filter = after.isEmpty() ? mine : and(mine, lt("_id", after));
        return imports.find(filter)
                .sort(descending("_id"))
                .limit(limit)
                .map(ImportDocuments::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean save(Import changed) {
        var now = clock.instant();
        var ended = changed.status() != Status.PROCESSING;
        var changes = List.of(
                set("status", changed.status().name()),
                set("failure", changed.failure()),
                set("tally", ImportDocuments.tally(changed.tally())),
                set("completed_at", Date.from(changed.completedAt())),
                set("held_until", Date.from(ended ? Instant.EPOCH : now.plus(LEASE))));
        if (!ended) return imports.updateOne(held(changed), combine(changes)).getMatchedCount() == 1;
        var told = push(OutboxMessage.FIELD, trail.ended(changed, starter(changed)));
        var stored = imports.updateOne(held(changed), combine(combine(changes), told));
        outbox.sent(IMPORTS, changed.id());
        return stored.getMatchedCount() == 1;
    }

    /** Empty for imports from before it was kept. */
    private Optional<Document> starter(Import one) {
        return Optional.ofNullable(
                        imports.find(held(one)).projection(include(STARTED_BY)).first())
                .map(found -> found.get(STARTED_BY, Document.class));
    }

    @Override
    public Optional<Import> next() {
        var now = clock.instant();
        var busy = new HashSet<String>();
        var unfinished = imports.find(eq("status", Status.PROCESSING.name()))
                .sort(ascending("_id"))
                .limit(LOOK_AHEAD)
                .into(new ArrayList<>());
        for (var one : unfinished) {
            if (!busy.add(one.getString("org"))) continue;
            if (!free(one, now)) continue;
            var taken = take(one, now);
            if (taken.isPresent()) return taken;
        }
        return Optional.empty();
    }

    @Override
    public void release(Import unfinished) {
        imports.updateOne(held(unfinished), combine(set("holder", ""), set("held_until", new Date(0))));
    }

    private boolean free(Document one, Instant now) {
        var heldUntil = one.getDate("held_until").toInstant();
        if (heldUntil.isAfter(now)) return false;
        if (node.equals(one.getString("node"))) return true;
        var idleSince =
                heldUntil.equals(Instant.EPOCH) ? one.getDate("created_at").toInstant() : heldUntil;
        return idleSince.plus(ABANDONED).isBefore(now);
    }

    /** Two processes may both see it free: the one whose update finds it unchanged has it. */
    private Optional<Import> take(Document seen, Instant now) {
        var unchanged = and(
                eq("_id", seen.getString("_id")),
                eq("status", Status.PROCESSING.name()),
                eq("held_until", seen.getDate("held_until")));
        var mine = combine(set("holder", holder), set("held_until", Date.from(now.plus(LEASE))));
        var options = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return Optional.ofNullable(imports.findOneAndUpdate(unchanged, mine, options))
                .map(ImportDocuments::read);
    }

    private Bson held(Import one) {
        return and(eq("_id", one.id()), eq("org", one.org().value()), eq("holder", holder));
    }
}
