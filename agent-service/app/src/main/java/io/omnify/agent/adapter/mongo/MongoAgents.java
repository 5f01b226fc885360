package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.model.CountOptions;
import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentEvent;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.port.Agents;
import io.omnify.agent.contract.AgentMessages;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantLock;
import org.bson.conversions.Bson;

/** Agents in MongoDB; organisation and id together are the key. */
@Singleton
public final class MongoAgents implements Agents {
    private final AgentDatabase database;
    private final MongoAgentVersions versions;
    private final Outbox outbox;
    private final AgentAudit audit;
    private final ReentrantLock[] adding = new ReentrantLock[64];

    MongoAgents(AgentDatabase database, MongoAgentVersions versions, Outbox outbox, AgentAudit audit) {
        this.database = database;
        this.versions = versions;
        this.audit = audit;
        for (int i = 0; i < adding.length; i++) adding[i] = new ReentrantLock();
        this.outbox = outbox;
    }

    @Override
    public Optional<Agent> find(OrgId org, AgentId id) {
        var found = database.agents()
                .find(and(eq("_id", AgentDocument.key(org, id)), eq("deleted", false)))
                .first();
        return Optional.ofNullable(found).map(AgentDocument::toDomain);
    }

    @Override
    public List<Agent> list(OrgId org, Optional<AgentType> type, Optional<AgentId> after, int limit) {
        var filters = new ArrayList<Bson>(List.of(eq("org", org.value()), eq("deleted", false)));
        type.ifPresent(only -> filters.add(eq("type", only.name())));
        after.flatMap(id -> find(org, id)).ifPresent(last -> filters.add(olderThan(last)));
        return database.agents()
                .find(and(filters))
                .sort(descending("createdAt", "agentId"))
                .limit(limit)
                .map(AgentDocument::toDomain)
                .into(new ArrayList<>());
    }

    private static Bson olderThan(Agent last) {
        return or(
                lt("createdAt", last.createdAt()),
                and(eq("createdAt", last.createdAt()), lt("agentId", last.id().value())));
    }

    @Override
    public void add(Agent.Change created, OptionalLong most) {
        var agent = created.agent();
        var lock = adding[Math.floorMod(agent.org().hashCode(), adding.length)];
        lock.lock(); // counting and adding are two steps, and one organisation's agents are added by few at a time
        try {
            if (most.isPresent() && count(agent.org(), most.getAsLong()) >= most.getAsLong())
                throw new Refused(new Refusal.PlanLimitReached(Plan.Limit.AGENTS, most.getAsLong()));
            var messages = messages(created.event(), audit.created(agent));
            if (!insert(agent, messages)) revive(agent, messages);
        } finally {
            lock.unlock();
        }
        sent(agent);
    }

    @Override
    public void introduce(Agent.Change created) {
        var agent = created.agent();
        if (insert(agent, messages(created.event(), audit.created(agent)))) sent(agent);
    }

    private long count(OrgId org, long enough) {
        var upTo = new CountOptions().limit((int) Math.min(Integer.MAX_VALUE, enough));
        return database.agents().countDocuments(and(eq("org", org.value()), eq("deleted", false)), upTo);
    }

    private static List<OutboxMessage> messages(AgentEvent event, OutboxMessage entry) {
        var messages = new ArrayList<>(AgentMessages.encode(event));
        messages.add(entry);
        return messages;
    }

    /** False when there is one of this id, or was. */
    private boolean insert(Agent agent, List<OutboxMessage> messages) {
        try {
            database.agents().insertOne(AgentDocument.of(agent, messages));
            return true;
        } catch (MongoWriteException e) {
            if (AgentDatabase.isDuplicate(e)) return false;
            throw e;
        }
    }

    private void revive(Agent agent, List<OutboxMessage> messages) {
        var gone = and(eq("_id", key(agent)), eq("deleted", true));
        var next = AgentUpdates.content(agent, messages);
        if (database.agents().updateOne(gone, next).getMatchedCount() == 0) {
            throw new Refused(new Refusal.AgentExists(agent.id().value()));
        }
    }

    /** The version that is replaced is kept first: a crash in between keeps it twice, and never loses it. */
    @Override
    public void save(Agent.Change changed) {
        var agent = changed.agent();
        var before = AgentUpdates.before(changed);
        if (before.version() != agent.version()) versions.keep(before);
        var messages = messages(changed.event(), audit.updated(changed));
        update(agent, AgentUpdates.unchanged(before), AgentUpdates.content(agent, messages));
    }

    @Override
    public void remove(Agent.Change deleted) {
        var agent = deleted.agent();
        var messages = messages(deleted.event(), audit.deleted(agent));
        update(agent, AgentUpdates.unchanged(agent), combine(set("deleted", true), pushEach("outbox", messages)));
    }

    private void update(Agent agent, Bson current, Bson next) {
        if (database.agents().updateOne(current, next).getMatchedCount() == 0) {
            throw new Refused(new Refusal.AgentChangedMeanwhile(agent.id().value()));
        }
        sent(agent);
    }

    private void sent(Agent agent) {
        outbox.sent(AgentDatabase.AGENTS, key(agent));
    }

    private static String key(Agent agent) {
        return AgentDocument.key(agent.org(), agent.id());
    }
}
