package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.platform.events.OutboxMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.conversions.Bson;

/** How a stored agent is found unchanged, and what a change writes. */
final class AgentUpdates {
    private static final List<String> OLD_FIELDS = List.of(
            "description",
            "instructions",
            "model",
            "config",
            "capabilities",
            "tools",
            "outputSchema",
            "guardrails",
            "perRun",
            "perMonth");

    private AgentUpdates() {}

    static Agent before(Agent.Change changed) {
        return Objects.requireNonNull(changed.before(), "a new agent is added, not saved");
    }

    static Bson unchanged(Agent agent) {
        return and(
                eq("_id", AgentDocument.key(agent.org(), agent.id())),
                eq("deleted", false),
                eq("version", agent.version()),
                agent.draft() == null
                        ? exists("draft.revision", false)
                        : eq("draft.revision", agent.draft().revision()));
    }

    static Bson content(Agent agent, List<OutboxMessage> messages) {
        var all = AgentDocument.of(agent, messages);
        var changes = new ArrayList<Bson>();
        OLD_FIELDS.forEach(field -> changes.add(unset(field)));
        changes.add(set("name", all.name()));
        changes.add(set("type", all.type()));
        changes.add(set("content", all.content()));
        changes.add(set("builtIn", all.builtIn()));
        changes.add(set("provisioned", all.provisioned()));
        changes.add(set("deleted", false));
        changes.add(set("version", all.version()));
        changes.add(set("draft", all.draft()));
        changes.add(set("createdAt", all.createdAt()));
        changes.add(set("updatedAt", all.updatedAt()));
        changes.add(pushEach("outbox", messages));
        return combine(changes);
    }
}
