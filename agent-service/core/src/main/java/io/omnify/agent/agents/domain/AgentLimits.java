package io.omnify.agent.agents.domain;

import org.jspecify.annotations.Nullable;

/** How far one execution may go; null leaves it to the platform, and nothing goes beyond the platform's own limits. */
public record AgentLimits(
        @Nullable Integer maxTurns, @Nullable Integer timeoutSeconds) {
    public static final AgentLimits NONE = new AgentLimits(null, null);
}
