package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
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
    private final Outbox outbox;
    private final AgentAudit audit;
    private final ReentrantLock[] adding = new ReentrantLock[64];

    MongoAgents(AgentDatabase database, Outbox outbox, AgentAudit audit) {
        this.database = database;
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
            insert(agent, messages(created.event(), audit.created(agent)));
        } finally {
            lock.unlock();
        }
        sent(agent);
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

    private void insert(Agent agent, List<OutboxMessage> messages) {
        try {
            database.agents().insertOne(AgentDocument.of(agent, messages));
        } catch (MongoWriteException e) {
            if (!AgentDatabase.isDuplicate(e)) throw e;
            revive(agent, messages);
        }
    }

    private void revive(Agent agent, List<OutboxMessage> messages) {
        var gone = and(eq("_id", key(agent)), eq("deleted", true));
        var matched =
                database.agents().updateOne(gone, content(agent, messages)).getMatchedCount();
        if (matched == 0) throw new Refused(new Refusal.AgentExists(agent.id().value()));
    }

    @Override
    public void save(Agent.Change changed) {
        var agent = changed.agent();
        var before = find(agent.org(), agent.id()).orElse(null);
        var current = and(eq("_id", key(agent)), eq("deleted", false), eq("version", agent.version() - 1));
        update(agent, current, content(agent, messages(changed.event(), audit.updated(before, agent))));
    }

    @Override
    public void remove(Agent.Change deleted) {
        var agent = deleted.agent();
        var current = and(eq("_id", key(agent)), ne("deleted", true), eq("version", agent.version()));
        update(
                agent,
                current,
                combine(set("deleted", true), pushEach("outbox", messages(deleted.event(), audit.deleted(agent)))));
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

    private static Bson content(Agent agent, List<OutboxMessage> messages) {
        var all = AgentDocument.of(agent, messages);
        return combine(
                set("name", all.name()),
                set("type", all.type()),
                set("description", all.description()),
                set("instructions", all.instructions()),
                set("model", all.model()),
                set("config", all.config()),
                set("capabilities", all.capabilities()),
                set("tools", all.tools()),
                set("outputSchema", all.outputSchema()),
                set("guardrails", all.guardrails()),
                set("perRun", all.perRun()),
                set("perMonth", all.perMonth()),
                set("builtIn", all.builtIn()),
                set("deleted", false),
                set("version", all.version()),
                set("createdAt", all.createdAt()),
                set("updatedAt", all.updatedAt()),
                pushEach("outbox", messages));
    }
}
