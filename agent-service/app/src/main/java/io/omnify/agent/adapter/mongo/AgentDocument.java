package io.omnify.agent.adapter.mongo;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.Budget;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A stored agent; a deleted one stays until its id is taken again, so that its last event is not lost. */
public record AgentDocument(
        @BsonId String id,
        String org,
        String agentId,
        String name,
        String type,
        String description,
        String instructions,
        @Nullable String model,
        String config,
        List<String> capabilities,
        List<String> tools,
        @Nullable String outputSchema,
        String guardrails,
        @Nullable MoneyDocument perRun,
        @Nullable MoneyDocument perMonth,
        boolean builtIn,
        boolean deleted,
        long version,
        Instant createdAt,
        Instant updatedAt,
        List<OutboxMessage> outbox) {

    static String key(OrgId org, AgentId id) {
        return org.value() + "/" + id.value();
    }

    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
    static AgentDocument of(Agent agent, List<OutboxMessage> outbox) {
        return new AgentDocument(
                key(agent.org(), agent.id()),
                agent.org().value(),
                agent.id().value(),
                agent.name(),
                agent.type().name(),
                agent.description(),
                agent.instructions(),
                agent.model(),
                JsonText.write(agent.config()),
                agent.capabilities(),
                agent.tools(),
                JsonText.writeOrNull(agent.outputSchema()),
                JsonText.write(agent.guardrails()),
                MoneyDocument.of(agent.budget().perRun()),
                MoneyDocument.of(agent.budget().perMonth()),
                agent.builtIn(),
                false,
                agent.version(),
                agent.createdAt(),
                agent.updatedAt(),
                outbox);
    }

    @SuppressWarnings("NullAway") // as above
    Agent toDomain() {
        return new Agent(
                new AgentId(agentId),
                new OrgId(org),
                name,
                AgentType.valueOf(type),
                description,
                instructions,
                model,
                JsonText.read(config),
                capabilities,
                tools,
                JsonText.readOrNull(outputSchema),
                JsonText.read(guardrails),
                new Budget(MoneyDocument.toDomain(perRun), MoneyDocument.toDomain(perMonth)),
                builtIn,
                version,
                createdAt,
                updatedAt);
    }
}
