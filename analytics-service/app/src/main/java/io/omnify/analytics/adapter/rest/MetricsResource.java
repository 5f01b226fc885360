package io.omnify.analytics.adapter.rest;

import io.omnify.analytics.metrics.port.AdFacts;
import io.omnify.analytics.metrics.usecase.QueryHours;
import io.omnify.analytics.metrics.usecase.QueryMetrics;
import io.omnify.platform.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Answers questions about an organisation's advertising. */
@Path("/api/analytics")
@RunOnVirtualThread
class MetricsResource {
    private final QueryMetrics query;
    private final QueryHours hours;
    private final AdFacts facts;
    private final Caller caller;

    MetricsResource(QueryMetrics query, QueryHours hours, AdFacts facts, Caller caller) {
        this.query = query;
        this.hours = hours;
        this.facts = facts;
        this.caller = caller;
    }

    @GET
    @Path("/metrics")
    @PermissionsAllowed("analytics:read")
    @Operation(
            operationId = "queryMetrics",
            summary = "Sums and ratios of the organisation's advertising",
            description = "Any other parameter filters by the dimension of that name, such as age=30-34;"
                    + " given several times, any of the values counts.")
    @Parameter(
            name = "metrics",
            in = ParameterIn.QUERY,
            description = "impressions, clicks, spend, conversions, revenue, ctr, cpc, cpa, roas; all without it",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "campaign, day, platform, ad, currency or a dimension, several separated by commas",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "from", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class, format = "date"))
    @Parameter(name = "to", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class, format = "date"))
    @Parameter(name = "campaign", in = ParameterIn.QUERY, schema = @Schema(implementation = String.class))
    @Parameter(
            name = "sort",
            in = ParameterIn.QUERY,
            description = "a metric or a name from by, with a minus for descending",
            schema = @Schema(implementation = String.class))
    @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(implementation = Integer.class))
    public MetricsView metrics(@Context UriInfo uri) {
        var parameters = new MetricsParameters(uri.getQueryParameters());
        return MetricsView.of(query.handle(caller.org(), parameters.query()));
    }

    @GET
    @Path("/metrics/hours")
    @PermissionsAllowed("analytics:read")
    @Operation(
            operationId = "queryHours",
            summary = "What platforms said of recent days by the hour of their accounts' clocks",
            description =
                    "Only what platforms say themselves, of the days they tell hours of, kept for five weeks after"
                            + " it was last stated. Hours need not add up to the day, because platforms restate one without"
                            + " the other.")
    @Parameter(
            name = "campaign_id",
            in = ParameterIn.QUERY,
            description = "ours or the platform's; all campaigns without it",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "platform",
            in = ParameterIn.QUERY,
            description = "such as google_ads; all without it",
            schema = @Schema(implementation = String.class))
    @Parameter(
            name = "day",
            in = ParameterIn.QUERY,
            description = "of the accounts' clocks; the latest of which hours are told without it",
            schema = @Schema(implementation = String.class, format = "date"))
    @Parameter(
            name = "days",
            in = ParameterIn.QUERY,
            description = "how many, up to and with that day; from 1, the usual, to 7",
            schema = @Schema(implementation = Integer.class))
    public HoursView hours(@Context UriInfo uri) {
        var asked = new MetricsParameters(uri.getQueryParameters()).hours();
        return HoursView.of(hours.handle(caller.org(), asked));
    }

    @GET
    @Path("/dimensions")
    @PermissionsAllowed("analytics:read")
    @Operation(operationId = "listDimensions", summary = "What the organisation's data can be grouped and filtered by")
    public DimensionsView dimensions() {
        return DimensionsView.of(caller.org(), facts);
    }
}
