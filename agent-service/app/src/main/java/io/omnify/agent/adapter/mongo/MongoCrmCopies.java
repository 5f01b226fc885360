package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import io.omnify.agent.clients.port.CrmCopies;
import io.omnify.agent.clients.port.Letters;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;

/** What was read of CRMs, over all collections that hold some of it. */
@Singleton
public final class MongoCrmCopies implements CrmCopies {
    private final AgentDatabase database;
    private final Letters letters;

    MongoCrmCopies(AgentDatabase database, Letters letters) {
        this.database = database;
        this.letters = letters;
    }

    /** The state of the reading first: whoever reads it just now then stops at the page it is at. */
    @Override
    public void erase(OrgId org, String connection) {
        database.raw(MongoSyncStates.SYNCS).deleteOne(eq("_id", org.value() + "/" + connection));
        var all = and(eq("org", org.value()), eq("connection", connection));
        for (var client : database.raw(MongoLetters.LETTERS).distinct("client", all, String.class))
            letters.forget(org, client);
        database.raw(MongoDealBook.DEALS).deleteMany(all);
        database.raw(MongoCrmNews.NEWS).deleteMany(all);
        database.raw(MongoClients.CLIENTS).deleteMany(all);
    }
}
