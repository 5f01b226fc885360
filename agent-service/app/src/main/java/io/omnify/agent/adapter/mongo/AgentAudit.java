package io.omnify.agent.adapter.mongo;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.shared.domain.Money;
import io.omnify.platform.events.Actor;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the audit trail keeps of a change to an agent: who, and what it was and is. */
@Singleton
final class AgentAudit {
    private final Audit audit;

    AgentAudit(Audit audit) {
        this.audit = audit;
    }

    record Snapshot(
            String name,
            String agentType,
            String description,
            String instructions,
            @Nullable String model,
            Map<String, @Nullable Object> config,
            List<String> tools,
            Map<String, @Nullable Object> guardrails,
            @Nullable String budgetPerRun,
            @Nullable String budgetPerMonth,
            long version) {}

    OutboxMessage created(Agent agent) {
        if (!agent.builtIn()) return entry("agent.created", agent, null, agent);
        var platform = Actor.system("provisioning");
        return audit.entry(
                agent.org(), platform, "agent.created", "agent", agent.id().value(), null, snapshot(agent));
    }

    OutboxMessage updated(@Nullable Agent before, Agent after) {
        return entry("agent.updated", after, before, after);
    }

    OutboxMessage deleted(Agent agent) {
        return entry("agent.deleted", agent, agent, null);
    }

    private OutboxMessage entry(String action, Agent agent, @Nullable Agent before, @Nullable Agent after) {
        return audit.entry(agent.org(), action, "agent", agent.id().value(), snapshot(before), snapshot(after));
    }

    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
    private static @Nullable Snapshot snapshot(@Nullable Agent agent) {
        if (agent == null) return null;
        return new Snapshot(
                agent.name(),
                agent.type().code(),
                agent.description(),
                agent.instructions(),
                agent.model(),
                agent.config(),
                agent.tools(),
                agent.guardrails(),
                text(agent.budget().perRun()),
                text(agent.budget().perMonth()),
                agent.version());
    }

    private static @Nullable String text(@Nullable Money money) {
        return money == null ? null : money.amount() + " " + money.currency().getCurrencyCode();
    }
}
