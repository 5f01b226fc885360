package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.SyncState;
import io.omnify.agent.clients.domain.Walk;
import io.omnify.agent.clients.port.SyncStates;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Where the reading of CRMs stands; whoever moves the time until which it is busy has taken it. */
@Singleton
public final class MongoSyncStates implements SyncStates {
    static final String SYNCS = "client_syncs";

    private final AgentDatabase database;

    MongoSyncStates(AgentDatabase database) {
        this.database = database;
    }

    @Override
    public SyncState find(CrmAccount account) {
        return Optional.ofNullable(documents().find(mine(account)).first())
                .map(MongoSyncStates::read)
                .orElse(SyncState.NONE);
    }

    @Override
    public Optional<SyncState> take(CrmAccount account, Instant now, Instant until) {
        var due = and(mine(account), lte("due", Date.from(now)), lte("busy", Date.from(now)));
        var options = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        var known =
                documents().findOneAndUpdate(due, combine(set("busy", Date.from(until)), set("asked", false)), options);
        if (known != null) return Optional.of(read(known));
        if (documents().find(mine(account)).first() != null) return Optional.empty(); // as nearly always
        try {
            documents().insertOne(first(account).append("due", Date.from(now)).append("busy", Date.from(until)));
            return Optional.of(SyncState.NONE);
        } catch (MongoWriteException e) {
            if (AgentDatabase.isDuplicate(e)) return Optional.empty();
            throw e;
        }
    }

    private static Document first(CrmAccount account) {
        return new Document("_id", id(account)).append("org", account.org().value());
    }

    @Override
    public void due(CrmAccount account, Instant now) {
        documents().updateOne(mine(account), combine(set("due", Date.from(now)), set("asked", true)));
    }

    @Override
    public boolean keep(CrmAccount account, Instant held, SyncState state, Instant until) {
        var further = combine(state(state), set("busy", Date.from(until)));
        return documents().updateOne(heldBy(account, held), further).getMatchedCount() > 0;
    }

    @Override
    public void release(CrmAccount account, Instant held, SyncState state, Instant next) {
        var ours = heldBy(account, held);
        var left = combine(state(state), set("busy", Date.from(Instant.EPOCH)));
        var unasked = documents().updateOne(and(ours, ne("asked", true)), combine(left, set("due", Date.from(next))));
        if (unasked.getMatchedCount() == 0) documents().updateOne(ours, left);
    }

    /** Once another has taken it, it is busy until another moment. */
    private static Bson heldBy(CrmAccount account, Instant until) {
        return and(mine(account), eq("busy", Date.from(until)));
    }

    private static Bson state(SyncState state) {
        return combine(
                set("contacts", write(state.contacts())),
                set("deals", write(state.deals())),
                set("asOf", ConnectionForm.date(state.asOf())),
                set("failedAt", ConnectionForm.date(state.failedAt())),
                set("trouble", state.trouble()));
    }

    private static Document write(Walk walk) {
        var document = new Document("mark", ConnectionForm.date(walk.mark()))
                .append("fullAt", ConnectionForm.date(walk.fullAt()));
        var way = walk.way();
        if (way == null) return document;
        return document.append(
                "way",
                new Document("full", way.full())
                        .append("begun", Date.from(way.begun()))
                        .append("newest", ConnectionForm.date(way.newest()))
                        .append("cursor", way.cursor()));
    }

    private static SyncState read(Document stored) {
        return new SyncState(
                walk(stored.get("contacts", Document.class)),
                walk(stored.get("deals", Document.class)),
                ConnectionForm.orNull(stored, "asOf"),
                ConnectionForm.orNull(stored, "failedAt"),
                Objects.requireNonNullElse(stored.getString("trouble"), ""));
    }

    private static Walk walk(@Nullable Document stored) {
        if (stored == null) return Walk.NEVER;
        var way = stored.get("way", Document.class);
        return new Walk(
                ConnectionForm.orNull(stored, "mark"),
                ConnectionForm.orNull(stored, "fullAt"),
                way == null
                        ? null
                        : new Walk.Way(
                                way.getBoolean("full", true),
                                ConnectionForm.instant(way, "begun"),
                                ConnectionForm.orNull(way, "newest"),
                                way.getString("cursor")));
    }

    private static String id(CrmAccount account) {
        return account.org().value() + "/" + account.connection();
    }

    private static Bson mine(CrmAccount account) {
        return eq("_id", id(account));
    }

    private MongoCollection<Document> documents() {
        return database.raw(SYNCS);
    }
}
