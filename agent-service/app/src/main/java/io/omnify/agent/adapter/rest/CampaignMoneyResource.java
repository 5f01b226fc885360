package io.omnify.agent.adapter.rest;

import io.omnify.agent.campaigns.domain.Performance.By;
import io.omnify.agent.campaigns.usecase.ChangeBudget;
import io.omnify.agent.campaigns.usecase.RefreshCampaign;
import io.omnify.agent.campaigns.usecase.ShowPerformance;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a campaign may spend, and what it brought. */
@Path("/api/campaigns/{campaign_id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "campaigns")
final class CampaignMoneyResource {
    private static final int MOST_DAYS = 400;

    private final ChangeBudget change;
    private final ShowPerformance show;
    private final RefreshCampaign refresh;
    private final Caller caller;

    CampaignMoneyResource(ChangeBudget change, ShowPerformance show, RefreshCampaign refresh, Caller caller) {
        this.change = change;
        this.show = show;
        this.refresh = refresh;
        this.caller = caller;
    }

    @Schema(name = "CampaignBudgetChange")
    record BudgetChange(
            @Schema(examples = "90.00") @Nullable String amount,
            @Schema(examples = "EUR") @Nullable String currency,

            @Schema(enumeration = {"daily", "lifetime"}) @Nullable
            String period,

            @Schema(description = "by platform, 1 together; without them as now") @Nullable
            Map<String, BigDecimal> shares) {}

    @PUT
    @Path("/budget")
    @PermissionsAllowed("campaign:publish")
    @Operation(
            operationId = "changeCampaignBudget",
            summary = "Another amount, other shares or both; never more than was approved")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response budget(
            @PathParam("campaign_id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull BudgetChange request) {
        var wish = new ChangeBudget.Wish(
                request.amount(),
                request.currency(),
                request.period(),
                request.shares() == null ? Map.of() : request.shares());
        return CampaignActResource.accepted(
                change.handle(caller.org(), id, AgentResource.expected(ifMatch), caller.author(), wish));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("/refresh")
    @PermissionsAllowed("campaign:write")
    @Operation(
            operationId = "refreshCampaign",
            summary = "Reads its figures and looks for drift now, instead of within the hour")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response refresh(@PathParam("campaign_id") String id) {
        return CampaignResource.tagged(Response.ok(), refresh.handle(caller.org(), id));
    }

    @GET
    @Path("/performance")
    @PermissionsAllowed("campaign:read")
    @Operation(operationId = "getCampaignPerformance", summary = "What it did, by day or platform, and its pacing")
    public PerformanceView performance(
            @PathParam("campaign_id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Schema(description = "day, platform, or both with a comma") @QueryParam("by") @Nullable String by) {
        var first = day("from", from);
        var last = day("to", to);
        if (first.isPresent() && last.isPresent()) range(first.get(), last.get());
        var shown = show.handle(caller.org(), id, first, last, axes(by));
        var currency = shown.campaign().budget().amount().currency();
        return PerformanceView.of(id, shown.performance(), currency);
    }

    private static void range(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) throw ProblemException.invalid("to", "must not be before from");
        if (ChronoUnit.DAYS.between(from, to) >= MOST_DAYS)
            throw ProblemException.invalid("to", "must be within " + MOST_DAYS + " days of from");
    }

    private static Optional<LocalDate> day(String field, @Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(field, "must be a day such as 2026-12-01");
        }
    }

    private static Set<By> axes(@Nullable String by) {
        var axes = EnumSet.noneOf(By.class);
        if (by == null || by.isBlank()) return axes;
        for (var each : by.split(",")) {
            switch (each.strip().toLowerCase(Locale.ROOT)) {
                case "day" -> axes.add(By.DAY);
                case "platform" -> axes.add(By.PLATFORM);
                default -> throw ProblemException.invalid("by", "must be day, platform or both");
            }
        }
        return axes;
    }
}
