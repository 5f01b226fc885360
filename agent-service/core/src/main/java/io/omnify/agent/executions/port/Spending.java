package io.omnify.agent.executions.port;

import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;

/** What executions cost, and how they went. */
public interface Spending {
    /** The cost of all turns of this agent's executions started since. */
    Money spent(OrgId org, String agent, Instant since);

    /** How each agent did in the executions started since; agents without one are left out. */
    List<AgentUsage> perAgent(OrgId org, Instant since);

    /** Sums over one agent's executions; seconds are those of finished ones. */
    record AgentUsage(
            String agent,
            long executions,
            long completed,
            long failed,
            long running,
            double averageSeconds,
            double longestSeconds,
            long inputTokens,
            long outputTokens,
            Money cost) {}
}
