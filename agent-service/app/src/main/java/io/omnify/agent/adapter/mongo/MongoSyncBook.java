package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.SyncBook;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Where the reading of metrics stands; whoever moves the time until which it is busy has taken it. */
@Singleton
public final class MongoSyncBook implements SyncBook {
    private static final String SYNCS = "metric_syncs";

    private final AgentDatabase database;

    MongoSyncBook(AgentDatabase database) {
        this.database = database;
    }

    /** Most accounts are known and not due: those are looked for before anything is written. */
    @Override
    public Optional<State> take(AdAccount account, Instant now, Instant until) {
        var known = documents().find(mine(account)).first();
        if (known == null) return first(account, now, until);
        if (isAfter(known, "due", now) || isAfter(known, "busy", now)) return Optional.empty();
        var free = and(mine(account), lte("due", Date.from(now)), not(gt("busy", Date.from(now))));
        var taken = documents()
                .findOneAndUpdate(
                        free,
                        combine(
                                set("busy", Date.from(until)),
                                set("asked", false),
                                set("org", account.org().value())));
        return Optional.ofNullable(taken).map(MongoSyncBook::state);
    }

    private static boolean isAfter(Document stored, String field, Instant now) {
        var time = stored.getDate(field);
        return time != null && time.toInstant().isAfter(now);
    }

    private Optional<State> first(AdAccount account, Instant now, Instant until) {
        try {
            documents()
                    .insertOne(new Document("_id", id(account))
                            .append("org", account.org().value())
                            .append("due", Date.from(now))
                            .append("busy", Date.from(until)));
            return Optional.of(State.NONE);
        } catch (MongoWriteException e) {
            if (AgentDatabase.isDuplicate(e)) return Optional.empty();
            throw e;
        }
    }

    @Override
    public void due(AdAccount account) {
        documents().updateOne(mine(account), combine(set("due", Date.from(Instant.EPOCH)), set("asked", true)));
    }

    @Override
    public void release(AdAccount account, Instant held, State state, Instant next) {
        var ours = and(mine(account), eq("busy", Date.from(held)));
        var left = combine(
                set("read", text(state.read())),
                set("on", text(state.goesOn())),
                set("begun", text(state.begun())),
                set("halved", state.halved()),
                set("busy", Date.from(Instant.EPOCH)));
        var unasked = documents().updateOne(and(ours, ne("asked", true)), combine(left, set("due", Date.from(next))));
        if (unasked.getMatchedCount() == 0) documents().updateOne(ours, left);
    }

    private static @Nullable String text(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }

    private static State state(Document stored) {
        return new State(day(stored, "read"), day(stored, "on"), day(stored, "begun"), stored.getInteger("halved", 0));
    }

    private static Optional<LocalDate> day(Document stored, String field) {
        return Optional.ofNullable(stored.getString(field)).map(LocalDate::parse);
    }

    private static String id(AdAccount account) {
        return account.org().value() + "/" + account.connection();
    }

    private static Bson mine(AdAccount account) {
        return eq("_id", id(account));
    }

    private MongoCollection<Document> documents() {
        return database.raw(SYNCS);
    }
}
