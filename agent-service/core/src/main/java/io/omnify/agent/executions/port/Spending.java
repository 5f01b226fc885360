package io.omnify.agent.executions.port;

import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What executions cost, and how they went. */
public interface Spending {
    /** The cost of all turns of this agent's executions started since. */
    Money spent(OrgId org, String agent, Instant since);

    /** How each agent did in the executions started since; agents without one are left out. */
    List<AgentUsage> perAgent(OrgId org, Instant since);

    /** The same by day (of their start, in UTC, oldest first) and by model (the dearest first). */
    Course course(OrgId org, Instant since);

    /** How use and cost went over time, and on which models. */
    record Course(List<DayUsage> days, List<ModelUsage> models) {
        public Course {
            days = List.copyOf(days);
            models = List.copyOf(models);
        }
    }

    /** One day; days without an execution are left out. */
    record DayUsage(LocalDate day, long executions, long inputTokens, long outputTokens, Money cost) {}

    /** One model, as its provider names it. */
    record ModelUsage(String model, long turns, long inputTokens, long outputTokens, Money cost) {}

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
