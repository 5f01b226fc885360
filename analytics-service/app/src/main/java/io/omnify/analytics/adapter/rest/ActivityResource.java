package io.omnify.analytics.adapter.rest;

import io.omnify.analytics.activity.port.Activity;
import io.omnify.analytics.imports.port.Imports;
import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.FactFilter;
import io.omnify.analytics.metrics.domain.Metric;
import io.omnify.analytics.metrics.domain.MetricsQuery;
import io.omnify.analytics.metrics.usecase.QueryMetrics;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What agents and workflows did, and the first look at everything. */
@Path("/api/analytics")
@RunOnVirtualThread
class ActivityResource {
    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final Activity activity;
    private final QueryMetrics query;
    private final Imports imports;
    private final Caller caller;
    private final InstantSource clock;

    ActivityResource(Activity activity, QueryMetrics query, Imports imports, Caller caller, InstantSource clock) {
        this.activity = activity;
        this.query = query;
        this.imports = imports;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/activity")
    @PermissionsAllowed("analytics:read")
    @Operation(operationId = "getActivity", summary = "Finished executions and runs by day, status and agent type")
    public ActivityView activity(@QueryParam("days") @Nullable Integer asked) {
        var days = asked == null ? USUAL_DAYS : asked;
        if (days < 1 || days > MOST_DAYS) throw ProblemException.invalid("days", "must be between 1 and " + MOST_DAYS);
        var to = today();
        var from = to.minusDays(days - 1L);
        return ActivityView.of(activity.report(caller.org(), from, to), from, to);
    }

    @GET
    @Path("/dashboard")
    @PermissionsAllowed("analytics:read")
    @Operation(operationId = "getDashboard", summary = "Totals and counts for a first look")
    public DashboardView dashboard() {
        var org = caller.org();
        var table = query.handle(
                org,
                new MetricsQuery(
                        List.of(Metric.values()),
                        List.of(Axis.CAMPAIGN),
                        FactFilter.EVERYTHING,
                        MetricsQuery.Sort.NATURAL,
                        Integer.MAX_VALUE));
        var metrics = MetricsView.of(table);
        var report = activity.report(org, today().minusDays(USUAL_DAYS - 1L), today());
        var last = imports.list(org, "", 1);
        return new DashboardView(
                metrics.totals(),
                metrics.totalsByCurrency(),
                metrics.currency(),
                table.rows().stream()
                        .map(row -> row.keys().getFirst())
                        .distinct()
                        .count(),
                DashboardView.Counts.executions(report),
                DashboardView.Counts.runs(report),
                last.isEmpty() ? null : ImportView.of(last.getFirst()),
                metrics.asOf());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
