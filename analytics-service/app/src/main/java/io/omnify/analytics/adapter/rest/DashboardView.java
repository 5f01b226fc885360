package io.omnify.analytics.adapter.rest;

import io.omnify.analytics.activity.domain.ActivityReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The few numbers an organisation sees first. */
@Schema(name = "Dashboard")
record DashboardView(
        @Schema(required = true, description = "of all metrics over all days, as in the answer to metrics")
        Map<String, @Nullable Object> totals,

        @Schema(required = true) List<Map<String, @Nullable Object>> totalsByCurrency,
        @Schema(nullable = true) @Nullable String currency,
        @Schema(required = true) long campaigns,
        @Schema(required = true) Counts executions,
        @Schema(required = true) Counts runs,
        @Schema(nullable = true) @Nullable ImportView lastImport,
        @Schema(nullable = true) @Nullable Instant asOf) {

    /** Of the last 30 days. */
    @Schema(name = "ActivityCounts", description = "of the last 30 days")
    record Counts(
            @Schema(required = true) long total,
            @Schema(required = true) long completed,
            @Schema(required = true) long failed) {
        private static final String COMPLETED = "completed";
        private static final String FAILED = "failed";

        static Counts executions(ActivityReport report) {
            long total = 0;
            long completed = 0;
            long failed = 0;
            for (var row : report.executions()) {
                total += row.count();
                if (row.status().equals(COMPLETED)) completed += row.count();
                if (row.status().equals(FAILED)) failed += row.count();
            }
            return new Counts(total, completed, failed);
        }

        static Counts runs(ActivityReport report) {
            long total = 0;
            long completed = 0;
            long failed = 0;
            for (var row : report.runs()) {
                total += row.count();
                if (row.status().equals(COMPLETED)) completed += row.count();
                if (row.status().equals(FAILED)) failed += row.count();
            }
            return new Counts(total, completed, failed);
        }
    }
}
