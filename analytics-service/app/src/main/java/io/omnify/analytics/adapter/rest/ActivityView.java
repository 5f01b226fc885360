package io.omnify.analytics.adapter.rest;

import io.omnify.analytics.activity.domain.ActivityReport;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What agents and workflows finished, by day in UTC; a day without anything is not listed. */
@Schema(name = "Activity")
record ActivityView(
        @Schema(required = true) LocalDate from,
        @Schema(required = true) LocalDate to,
        @Schema(required = true) List<Executions> executions,
        @Schema(required = true) List<Runs> runs) {

    /** Executions of one agent type that ended alike on one day. */
    @Schema(name = "ActivityExecutions")
    record Executions(
            @Schema(required = true) LocalDate day,
            @Schema(required = true) String status,
            @Schema(required = true) String agentType,
            @Schema(required = true) long count,
            @Schema(required = true) long inputTokens,
            @Schema(required = true) long outputTokens,
            @Schema(required = true) MoneyView cost) {
        static Executions of(ActivityReport.Executions row) {
            return new Executions(
                    row.day(),
                    row.status(),
                    row.agentType(),
                    row.count(),
                    row.inputTokens(),
                    row.outputTokens(),
                    MoneyView.of(row.cost()));
        }
    }

    /** Runs that ended alike on one day. */
    @Schema(name = "ActivityRuns")
    record Runs(
            @Schema(required = true) LocalDate day,
            @Schema(required = true) String status,
            @Schema(required = true) long count) {
        static Runs of(ActivityReport.Runs row) {
            return new Runs(row.day(), row.status(), row.count());
        }
    }

    static ActivityView of(ActivityReport report, LocalDate from, LocalDate to) {
        return new ActivityView(
                from,
                to,
                report.executions().stream().map(Executions::of).toList(),
                report.runs().stream().map(Runs::of).toList());
    }
}
