package io.omnify.agent.adapter.mongo;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import io.omnify.agent.agents.port.Provisioning;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;

/** One small document for each organisation that has had its agents. */
@Singleton
public final class MongoProvisioning implements Provisioning {
    private static final int MOST_REMEMBERED = 100_000;

    private final Map<OrgId, Integer> known = new ConcurrentHashMap<>();
    private final AgentDatabase database;

    MongoProvisioning(AgentDatabase database) {
        this.database = database;
    }

    /** Documents of before there were editions are of the first. */
    @Override
    public boolean isDone(OrgId org, int edition) {
        if (known.getOrDefault(org, 0) >= edition) return true;
        var found = database.raw(AgentDatabase.PROVISIONED)
                .find(Filters.eq("_id", org.value()))
                .first();
        if (found == null) return false;
        var had = found.get("edition") instanceof Number number ? number.intValue() : 1;
        remember(org, had);
        return had >= edition;
    }

    @Override
    public void done(OrgId org, int edition) {
        var id = new Document("_id", org.value());
        var document = new Document("_id", org.value()).append("edition", edition);
        database.raw(AgentDatabase.PROVISIONED).replaceOne(id, document, new ReplaceOptions().upsert(true));
        remember(org, edition);
    }

    private void remember(OrgId org, int edition) {
        if (known.size() >= MOST_REMEMBERED) known.clear();
        known.put(org, edition);
    }
}
