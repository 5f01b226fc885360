package io.omnify.analytics.activity.domain;

import io.omnify.analytics.metrics.domain.Money;
import java.time.LocalDate;
import java.util.List;

/** What agents and workflows did, by day (in UTC). */
public record ActivityReport(List<Executions> executions, List<Runs> runs) {
    public ActivityReport {
        executions = List.copyOf(executions);
        runs = List.copyOf(runs);
    }

    /** Executions that ended alike on one day; one row per currency of their cost. */
    public record Executions(
            LocalDate day,
            String status,
            String agentType,
            long count,
            long inputTokens,
            long outputTokens,
            Money cost) {}

    /** Runs that ended alike on one day. */
    public record Runs(LocalDate day, String status, long count) {}
}
