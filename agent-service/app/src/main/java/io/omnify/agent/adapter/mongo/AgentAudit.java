package io.omnify.agent.adapter.mongo;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentEvent;
import io.omnify.agent.agents.domain.AgentJson;
import io.omnify.platform.events.Actor;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the audit trail keeps of a change to an agent: who, and what it was and is. */
@Singleton
final class AgentAudit {
    private final Audit audit;

    AgentAudit(Audit audit) {
        this.audit = audit;
    }

    OutboxMessage created(Agent agent) {
        if (!agent.builtIn()) return entry("agent.created", agent, null, agent);
        var platform = Actor.system("provisioning");
        return audit.entry(
                agent.org(), platform, "agent.created", "agent", agent.id().value(), null, snapshot(agent));
    }

    /** Says which of the ways to change an agent it was. */
    OutboxMessage updated(Agent.Change change) {
        var action = switch (change.event()) {
            case AgentEvent.DraftSaved(var _, var _, var revision, var _) ->
                revision == 0 ? "agent.draft_discarded" : "agent.draft_saved";
            case AgentEvent.Renewed _ -> "agent.renewed";
            case AgentEvent.Created _, AgentEvent.Changed _, AgentEvent.Deleted _ -> "agent.updated";
        };
        if (change.event() instanceof AgentEvent.Renewed) {
            return audit.entry(
                    change.agent().org(),
                    Actor.system("provisioning"),
                    action,
                    "agent",
                    change.agent().id().value(),
                    snapshot(change.before()),
                    snapshot(change.agent()));
        }
        return entry(action, change.agent(), change.before(), change.agent());
    }

    OutboxMessage deleted(Agent agent) {
        return entry("agent.deleted", agent, agent, null);
    }

    private OutboxMessage entry(String action, Agent agent, @Nullable Agent before, @Nullable Agent after) {
        return audit.entry(agent.org(), action, "agent", agent.id().value(), snapshot(before), snapshot(after));
    }

    /** What is being written where there is a draft, and what is published otherwise. */
    private static @Nullable Map<String, @Nullable Object> snapshot(@Nullable Agent agent) {
        if (agent == null) return null;
        var draft = agent.draft();
        var content = AgentJson.write(draft == null ? agent.content() : draft.content());
        var snapshot = new LinkedHashMap<String, @Nullable Object>(content);
        snapshot.put("version", agent.version());
        if (draft != null) snapshot.put("draft", draft.revision());
        return snapshot;
    }
}
