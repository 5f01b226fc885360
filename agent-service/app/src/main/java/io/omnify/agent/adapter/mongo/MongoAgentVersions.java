package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentVersion;
import io.omnify.agent.agents.port.AgentVersions;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/**
 * Former versions in a collection of their own, the current one with the agent. The time of creation is part of the
 * key: an agent made anew under a deleted one's id begins with version 1 again.
 */
@Singleton
public final class MongoAgentVersions implements AgentVersions {
    private final AgentDatabase database;

    MongoAgentVersions(AgentDatabase database) {
        this.database = database;
    }

    private MongoCollection<Document> former() {
        return database.raw(AgentDatabase.VERSIONS);
    }

    /** May be said more than once. */
    void keep(Agent agent) {
        if (!agent.isPublished()) return;
        var document = new Document("_id", key(agent, agent.version()))
                .append("org", agent.org().value())
                .append("agent", generation(agent))
                .append("version", agent.version())
                .append("content", AgentDocument.text(agent.content()))
                .append("publishedAt", Date.from(agent.updatedAt()));
        former().replaceOne(eq("_id", document.get("_id")), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<AgentVersion> find(OrgId org, AgentId id, long version) {
        var agent = current(org, id);
        if (agent.isEmpty()) return Optional.empty();
        if (agent.get().version() == version && version > 0) return Optional.of(published(agent.get()));
        var mine = and(eq("_id", key(agent.get(), version)), eq("org", org.value()));
        return Optional.ofNullable(former().find(mine).first()).map(MongoAgentVersions::version);
    }

    @Override
    public List<AgentVersion> list(OrgId org, AgentId id, Optional<Long> before, int limit) {
        var agent = current(org, id);
        if (agent.isEmpty()) return List.of();
        var all = new ArrayList<AgentVersion>();
        var now = agent.get();
        if (now.isPublished() && before.filter(each -> each <= now.version()).isEmpty()) all.add(published(now));
        var older = Math.min(now.version(), before.orElse(now.version()));
        var mine = and(eq("org", org.value()), eq("agent", generation(now)), lt("version", older));
        if (all.size() < limit) {
            former().find(mine)
                    .sort(descending("version"))
                    .limit(limit - all.size())
                    .map(MongoAgentVersions::version)
                    .into(all);
        }
        return all;
    }

    private Optional<Agent> current(OrgId org, AgentId id) {
        var mine = and(eq("_id", AgentDocument.key(org, id)), eq("deleted", false));
        return Optional.ofNullable(database.agents().find(mine).first()).map(AgentDocument::toDomain);
    }

    private static AgentVersion published(Agent agent) {
        return new AgentVersion(agent.version(), agent.content(), agent.updatedAt());
    }

    private static AgentVersion version(Document stored) {
        return new AgentVersion(
                stored.get("version", Number.class).longValue(),
                AgentDocument.content(stored.getString("content")),
                stored.getDate("publishedAt").toInstant());
    }

    private static String generation(Agent agent) {
        return AgentDocument.key(agent.org(), agent.id()) + "@"
                + agent.createdAt().toEpochMilli();
    }

    private static String key(Agent agent, long version) {
        return generation(agent) + "/" + version;
    }
}
