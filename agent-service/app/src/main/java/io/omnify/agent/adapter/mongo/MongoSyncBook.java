package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
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

/** Where the reading of metrics stands; whoever moves the time at which an account is due has taken it. */
@Singleton
public final class MongoSyncBook implements SyncBook {
    private static final String SYNCS = "metric_syncs";

    private final AgentDatabase database;

    MongoSyncBook(AgentDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<State> take(AdAccount account, Instant now, Instant until) {
        var due = and(mine(account), lte("due", Date.from(now)));
        var known = documents().findOneAndUpdate(due, set("due", Date.from(until)));
        if (known != null) return Optional.of(new State(day(known, "read"), day(known, "wide")));
        try {
            documents().insertOne(new Document("_id", id(account)).append("due", Date.from(until)));
            return Optional.of(State.NONE);
        } catch (MongoWriteException e) {
            if (AgentDatabase.isDuplicate(e)) return Optional.empty();
            throw e;
        }
    }

    @Override
    public void due(AdAccount account) {
        documents().updateOne(mine(account), set("due", Date.from(Instant.EPOCH)));
    }

    @Override
    public void done(AdAccount account, State state, Instant next) {
        var read = state.read().map(LocalDate::toString).orElse(null);
        var wide = state.wide().map(LocalDate::toString).orElse(null);
        documents()
                .updateOne(mine(account), combine(set("due", Date.from(next)), set("read", read), set("wide", wide)));
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
