package io.omnify.agent.adapter.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.omnify.agent.agents.port.Provisioning;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/** One small document for each organisation that has had its agents. */
@Singleton
public final class MongoProvisioning implements Provisioning {
    private static final int MOST_REMEMBERED = 100_000;

    private final Set<OrgId> known = ConcurrentHashMap.newKeySet();
    private final AgentDatabase database;

    MongoProvisioning(AgentDatabase database) {
        this.database = database;
    }

    @Override
    public boolean isDone(OrgId org) {
        if (known.contains(org)) return true;
        var found = database.raw(AgentDatabase.PROVISIONED)
                .find(Filters.eq("_id", org.value()))
                .first();
        if (found != null) remember(org);
        return found != null;
    }

    @Override
    public void done(OrgId org) {
        var id = new Document("_id", org.value());
        database.raw(AgentDatabase.PROVISIONED).replaceOne(id, id, new ReplaceOptions().upsert(true));
        remember(org);
    }

    private void remember(OrgId org) {
        if (known.size() >= MOST_REMEMBERED) known.clear();
        known.add(org);
    }
}
