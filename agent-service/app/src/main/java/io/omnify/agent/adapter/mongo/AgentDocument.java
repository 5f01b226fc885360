package io.omnify.agent.adapter.mongo;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentJson;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A stored agent; a deleted one stays until its id is taken again, so that its last event is not lost.
 *
 * @param content everything said, as {@link AgentJson} writes it; null in documents of before there were versions, which
 *     have the fields from description on
 */
public record AgentDocument(
        @BsonId String id,
        String org,
        String agentId,
        String name,
        String type,
        @Nullable String content,
        boolean builtIn,
        @Nullable Long provisioned,
        boolean deleted,
        long version,
        @Nullable DraftDocument draft,
        Instant createdAt,
        Instant updatedAt,
        List<OutboxMessage> outbox,
        @Nullable String description,
        @Nullable String instructions,
        @Nullable String model,
        @Nullable String config,
        @Nullable List<String> capabilities,
        @Nullable List<String> tools,
        @Nullable String outputSchema,
        @Nullable String guardrails,
        @Nullable MoneyDocument perRun,
        @Nullable MoneyDocument perMonth) {

    /** What is not published yet. */
    public record DraftDocument(String content, long revision, Instant savedAt) {
        static @Nullable DraftDocument of(Agent.@Nullable Draft draft) {
            return draft == null ? null : new DraftDocument(text(draft.content()), draft.revision(), draft.savedAt());
        }

        Agent.Draft toDomain() {
            return new Agent.Draft(AgentDocument.content(content), revision, savedAt);
        }
    }

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
                text(agent.content()),
                agent.builtIn(),
                agent.provisioned(),
                false,
                agent.version(),
                DraftDocument.of(agent.draft()),
                agent.createdAt(),
                agent.updatedAt(),
                outbox,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @SuppressWarnings("NullAway") // as above
    Agent toDomain() {
        return new Agent(
                new AgentId(agentId),
                new OrgId(org),
                content == null ? OldAgent.content(this) : content(content),
                builtIn,
                provisioned == null ? OldAgent.provisioned(this) : provisioned,
                version,
                draft == null ? null : draft.toDomain(),
                createdAt,
                updatedAt);
    }

    static String text(AgentDraft content) {
        return JsonText.write(AgentJson.write(content));
    }

    static AgentDraft content(String text) {
        return AgentJson.read(JsonText.read(text));
    }
}
