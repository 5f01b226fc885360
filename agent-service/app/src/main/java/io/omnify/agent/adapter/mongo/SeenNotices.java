package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoWriteException;
import io.omnify.agent.webhooks.domain.Inlet;
import io.omnify.agent.webhooks.domain.Notice;
import io.omnify.platform.mongo.IndexDeclaration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;

/** What connections were told, for as long as it could come a second time: more than an inlet's document has room for. */
final class SeenNotices {
    private static final String SEEN = "webhook_notices";
    private static final String UNTIL = "until";
    static final IndexDeclaration INDEX = IndexDeclaration.on(SEEN, UNTIL);

    private final AgentDatabase database;

    SeenNotices(AgentDatabase database) {
        this.database = database;
    }

    boolean has(Inlet inlet, Notice notice) {
        return database.raw(SEEN).find(eq("_id", id(inlet, notice))).first() != null;
    }

    void add(Inlet inlet, Notice notice, Instant until) {
        try {
            database.raw(SEEN).insertOne(new Document("_id", id(inlet, notice)).append(UNTIL, Date.from(until)));
        } catch (MongoWriteException e) {
            if (!AgentDatabase.isDuplicate(e)) throw e;
        }
    }

    void forget(Instant until) {
        database.raw(SEEN).deleteMany(lt(UNTIL, Date.from(until)));
    }

    private static String id(Inlet inlet, Notice notice) {
        return inlet.connection() + "/" + notice.id();
    }
}
