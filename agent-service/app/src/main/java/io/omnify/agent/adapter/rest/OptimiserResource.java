package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.OutcomeView.TrackView;
import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.optimisation.domain.Settings;
import io.omnify.agent.optimisation.domain.Settings.Mode;
import io.omnify.agent.optimisation.domain.Watch;
import io.omnify.agent.optimisation.usecase.LookAtCampaign;
import io.omnify.agent.optimisation.usecase.SetOptimiser;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** How far a campaign's money is moved without people. */
@Path("/api/campaigns/{campaign_id}/optimiser")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class OptimiserResource {
    private static final String TOTAL = "total";
    private static final int LOOKED_BACK = 28;

    private final LookAtCampaign.Stores stores;
    private final SetOptimiser set;
    private final LookAtCampaign look;
    private final Caller caller;

    OptimiserResource(LookAtCampaign.Stores stores, SetOptimiser set, LookAtCampaign look, Caller caller) {
        this.stores = stores;
        this.set = set;
        this.look = look;
        this.caller = caller;
    }

    @Schema(name = "OptimiserSettings")
    record OptimiserRequest(
            @Schema(description = "observe, suggest, ask or auto") @NotNull
            String mode,

            @Schema(description = "What a unit of money must bring back on every platform; null for no floor") @Nullable
            Double minRoas,

            @Schema(description = "How much of its budget a platform may gain or lose in a day; 30 when not given")
            @Nullable
            Integer maxDailyChangePercent,

            @Schema(
                    description =
                            "What a platform, or `total` for all together, may never be allowed a day, such as {\"meta_ads\": {\"amount\": \"50.00\", \"currency\": \"EUR\"}}")
            @Nullable
            Map<String, @Valid MoneyView> caps) {}

    @Schema(name = "Optimiser")
    record OptimiserView(
            String campaignId,

            @Schema(description = "False while nobody has set it; it does nothing then")
            boolean watching,

            String mode,
            @Nullable Double minRoas,
            int maxDailyChangePercent,
            Map<String, MoneyView> caps,
            @Nullable Instant nextAt,

            @Schema(description = "The day before which it changes nothing, because something was undone") @Nullable
            LocalDate restUntil,

            @Nullable String changedBy,
            TrackView track) {}

    @GET
    @PermissionsAllowed("campaign:read")
    @Operation(operationId = "getOptimiser")
    public OptimiserView get(@PathParam("campaign_id") String campaign) {
        var _ = stores.budgets()
                .find(caller.org(), campaign, 1)
                .orElseThrow(() -> new Refused(new Refusal.CampaignNotFound(campaign)));
        return view(campaign, stores.watches().find(caller.org(), campaign));
    }

    @PUT
    @PermissionsAllowed("campaign:approve")
    @Operation(operationId = "setOptimiser", summary = "Says how far a campaign's money is moved without people")
    public OptimiserView set(@PathParam("campaign_id") String campaign, @NotNull @Valid OptimiserRequest request) {
        var settings = settings(request);
        var by = settings.mode() == Mode.AUTO ? Person.of(caller, "let the optimiser act by itself") : caller.subject();
        var watch = set.handle(caller.org(), campaign, settings, by);
        return view(campaign, Optional.of(watch));
    }

    @POST
    @Path("/run")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("campaign:approve")
    @Operation(operationId = "runOptimiser", summary = "Looks at the campaign now; a day is decided once")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ProposalView.class)))
    @APIResponse(
            responseCode = "204",
            description =
                    "Nothing can be said: nobody has set it, it does not run, or " + "yesterday was not reported yet")
    public Response run(@PathParam("campaign_id") String campaign) {
        return look.handle(caller.org(), campaign)
                .map(proposal -> Response.ok(ProposalView.of(proposal)).build())
                .orElseGet(() -> Response.noContent().build());
    }

    private static Settings settings(OptimiserRequest request) {
        var mode = Mode.ofCode(request.mode())
                .orElseThrow(() -> ProblemException.invalid("mode", "must be observe, suggest, ask or auto"));
        var caps = new EnumMap<Platform, Money>(Platform.class);
        Money total = null;
        for (var each : Optional.ofNullable(request.caps()).orElse(Map.of()).entrySet()) {
            var cap = money("caps." + each.getKey(), each.getValue());
            if (each.getKey().equals(TOTAL)) total = cap;
            else caps.put(platform(each.getKey()), cap);
        }
        var change = request.maxDailyChangePercent();
        return new Settings(mode, request.minRoas(), change == null ? Settings.USUAL_CHANGE : change, caps, total);
    }

    private static Platform platform(String code) {
        return Platform.ofCode(code)
                .filter(Platform.ADS::contains)
                .orElseThrow(() -> ProblemException.invalid("caps." + code, "is no advertising platform"));
    }

    private static Money money(String field, @Nullable MoneyView sent) {
        if (sent == null) throw ProblemException.invalid(field, "must not be null");
        return sent.toDomain(field);
    }

    private OptimiserView view(String campaign, Optional<Watch> watch) {
        var settings = watch.map(Watch::settings).orElse(Settings.usual());
        var caps = new TreeMap<String, MoneyView>();
        settings.caps().forEach((platform, cap) -> caps.put(platform.code(), MoneyView.of(cap)));
        var total = settings.totalCap();
        if (total != null) caps.put(TOTAL, MoneyView.of(total));
        var proposals = stores.proposals().list(caller.org(), campaign, Optional.<String>empty(), LOOKED_BACK);
        return new OptimiserView(
                campaign,
                watch.isPresent(),
                settings.mode().code(),
                settings.minRoas(),
                settings.maxDailyChangePercent(),
                caps,
                watch.map(Watch::nextAt).orElse(null),
                watch.map(Watch::restUntil).orElse(null),
                watch.map(Watch::by).orElse(null),
                TrackView.of(proposals));
    }
}
