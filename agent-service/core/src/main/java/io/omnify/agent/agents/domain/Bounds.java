package io.omnify.agent.agents.domain;

import io.omnify.agent.shared.domain.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds an agent back: how long and how dear it may become, what it may not say, and how much it remembers. */
public record Bounds(AgentLimits limits, Budget budget, Map<String, @Nullable Object> guardrails, Memory memory) {
    public static final Bounds NONE = new Bounds(AgentLimits.NONE, Budget.NONE, Json.object(), Memory.NONE);

    public Bounds {
        guardrails = Json.copy(guardrails);
    }

    public static Bounds of(Budget budget) {
        return new Bounds(AgentLimits.NONE, budget, Json.object(), Memory.NONE);
    }
}
