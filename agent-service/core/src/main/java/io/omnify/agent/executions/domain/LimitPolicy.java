package io.omnify.agent.executions.domain;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentLimits;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The limits every execution gets; an agent's configuration may lower them, never raise them. */
public record LimitPolicy(int maxTurns, int maxToolCalls, Duration perTurn, Duration total) {
    /**
     * @param deadline of whoever waits for the result; null when nobody set one
     */
    public Limits limits(Agent agent, Instant now, @Nullable Instant deadline) {
        var own = now.plus(Duration.ofSeconds(
                least(own(agent).timeoutSeconds(), lower(agent, "timeout_seconds", total.toSeconds()))));
        return new Limits(
                (int) least(own(agent).maxTurns(), lower(agent, "max_turns", maxTurns)),
                (int) lower(agent, "max_tool_calls", maxToolCalls),
                Duration.ofSeconds(lower(agent, "turn_timeout_seconds", perTurn.toSeconds())),
                deadline != null && deadline.isBefore(own) ? deadline : own,
                agent.budget().perRun());
    }

    /** For a command that ends before it begins. */
    public Limits limits(Instant now) {
        return new Limits(maxTurns, maxToolCalls, perTurn, now.plus(total), null);
    }

    private static AgentLimits own(Agent agent) {
        return agent.content().bounds().limits();
    }

    private static long least(@Nullable Integer wanted, long most) {
        return wanted == null ? most : Math.min(wanted, most);
    }

    /** As older agents say it. */
    private static long lower(Agent agent, String key, long most) {
        return agent.config().get(key) instanceof Number wanted && wanted.longValue() > 0
                ? Math.min(wanted.longValue(), most)
                : most;
    }
}
