package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import io.omnify.agent.clients.port.CrmCopies;
import io.omnify.agent.clients.port.Letters;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import org.bson.conversions.Bson;

/** What was read of CRMs, over all collections that hold some of it. */
@Singleton
public final class MongoCrmCopies implements CrmCopies {
    private final AgentDatabase database;
    private final Letters letters;
    private final MongoLastWords lastWords;

    MongoCrmCopies(AgentDatabase database, Letters letters, MongoLastWords lastWords) {
        this.database = database;
        this.letters = letters;
        this.lastWords = lastWords;
    }

    /**
     * The state of the reading first: whoever reads it just now then stops at the page it is at. The letters last:
     * whoever sends one just now forgets it by itself once its client is gone.
     */
    @Override
    public void erase(OrgId org, String connection) {
        database.raw(MongoSyncStates.SYNCS).deleteOne(eq("_id", org.value() + "/" + connection));
        var all = and(eq("org", org.value()), eq("connection", connection));
        lastWords.delete(MongoDealBook.DEALS, all);
        database.raw(MongoCrmNews.NEWS).deleteMany(all);
        lastWords.delete(MongoClients.CLIENTS, all);
        forgetLetters(org, all);
    }

    /** One recipient after the other: they may be more than one answer of the database holds. */
    private void forgetLetters(OrgId org, Bson all) {
        var after = "";
        while (true) {
            var next = database.raw(MongoLetters.LETTERS)
                    .find(and(all, gt("client", after)))
                    .sort(ascending("client"))
                    .projection(include("client"))
                    .first();
            if (next == null) return;
            after = ConnectionForm.text(next, "client");
            letters.forget(org, after);
        }
    }
}
