package io.omnify.agent.adapter.mongo;

import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentLimits;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.Bounds;
import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.agents.domain.Means;
import io.omnify.agent.agents.domain.Memory;
import io.omnify.agent.agents.domain.Task;
import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.ToolGrant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads agents stored before there were versions: one field for each thing said. */
final class OldAgent {
    private OldAgent() {}

    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    static AgentDraft content(AgentDocument old) {
        return new AgentDraft(
                old.name(),
                AgentType.valueOf(old.type()),
                old.description(),
                new Task(old.instructions(), null, null, JsonText.readOrNull(old.outputSchema())),
                new Means(ModelChain.of(old.model()), tools(old.tools()), List.of()),
                new Bounds(
                        AgentLimits.NONE,
                        new Budget(MoneyDocument.toDomain(old.perRun()), MoneyDocument.toDomain(old.perMonth())),
                        old.guardrails() == null ? Json.object() : JsonText.read(old.guardrails()),
                        Memory.NONE),
                old.config() == null ? Json.object() : JsonText.read(old.config()),
                old.capabilities() == null ? List.of() : old.capabilities());
    }

    private static List<ToolGrant> tools(@Nullable List<String> names) {
        return names == null ? List.of() : names.stream().map(ToolGrant::of).toList();
    }

    /** The platform wrote the first version of its agents and none after. */
    static long provisioned(AgentDocument old) {
        return old.builtIn() ? 1 : 0;
    }
}
