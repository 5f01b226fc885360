package io.omnify.agent.adapter.rest;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.port.Approvers;
import io.omnify.agent.campaigns.usecase.DecideDrift;
import io.omnify.agent.campaigns.usecase.DirectCampaign;
import io.omnify.agent.campaigns.usecase.ReviewCampaign;
import io.omnify.agent.campaigns.usecase.ReviewCampaign.Reviewer;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What people decide about campaigns. */
@Path("/api/campaigns/{campaign_id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "campaigns")
final class CampaignActResource {
    private final ReviewCampaign review;
    private final DirectCampaign direct;
    private final DecideDrift drift;
    private final Approvers approvers;
    private final Caller caller;

    CampaignActResource(
            ReviewCampaign review, DirectCampaign direct, DecideDrift drift, Approvers approvers, Caller caller) {
        this.review = review;
        this.direct = direct;
        this.drift = drift;
        this.approvers = approvers;
        this.caller = caller;
    }

    @Schema(name = "CampaignApproval")
    record ApprovalRequest(
            @Size(max = 2_000) @Nullable String note,

            @Schema(description = "What its budget may be raised to, in its currency", examples = "120.00") @Nullable
            String budgetCap) {}

    @Schema(name = "CampaignRejection")
    record RejectionRequest(@Size(max = 2_000) @Nullable String note) {}

    @Schema(
            name = "CampaignDriftDecision",
            requiredProperties = {"platform", "decision"})
    record DriftRequest(
            @Schema(enumeration = {"google_ads", "meta_ads", "linkedin_ads"}) @NotNull
            String platform,

            @Schema(
                    description = "restore: the platform is told again what was decided; "
                            + "adopt: what the platform has is ours from now on",
                    enumeration = {"restore", "adopt"})
            @NotNull
            String decision) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("/submit")
    @PermissionsAllowed("campaign:write")
    @Operation(operationId = "submitCampaign", summary = "Asks for somebody to look at it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response submit(@PathParam("campaign_id") String id) {
        return CampaignResource.tagged(Response.ok(), review.submit(caller.org(), id, caller.author()));
    }

    @POST
    @Path("/approve")
    @PermissionsAllowed("campaign:approve")
    @Operation(
            operationId = "approveCampaign",
            summary = "Lets it be launched; of a launched one raises the cap of its budget. A person's act: "
                    + "whoever wrote on it may not, unless nobody else could")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response approve(
            @PathParam("campaign_id") String id,
            @HeaderParam("Authorization") @Nullable String authorization,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable @Valid ApprovalRequest request) {
        var user = Person.of(caller, "approve a campaign");
        var token = Objects.requireNonNullElse(authorization, "");
        var by = new Reviewer(user, () -> approvers.of(token));
        var note = request == null ? "" : Objects.requireNonNullElse(request.note(), "");
        var cap = request == null ? null : request.budgetCap();
        return CampaignResource.tagged(
                Response.ok(), review.approve(caller.org(), id, AgentResource.expected(ifMatch), by, note, cap));
    }

    @POST
    @Path("/reject")
    @PermissionsAllowed("campaign:approve")
    @Operation(operationId = "rejectCampaign", summary = "Gives it back to those who wrote it")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response reject(@PathParam("campaign_id") String id, @Nullable @Valid RejectionRequest request) {
        var note = request == null ? "" : Objects.requireNonNullElse(request.note(), "");
        return CampaignResource.tagged(Response.ok(), review.reject(caller.org(), id, note));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("/launch")
    @PermissionsAllowed("campaign:publish")
    @Operation(
            operationId = "launchCampaign",
            summary = "Starts it on all its platforms; said again, tries those that failed, also to pause or end, "
                    + "and leaves the others alone")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response launch(@PathParam("campaign_id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return accepted(direct.launch(caller.org(), id, AgentResource.expected(ifMatch)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("/pause")
    @PermissionsAllowed("campaign:publish")
    @Operation(operationId = "pauseCampaign")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response pause(@PathParam("campaign_id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return accepted(direct.pause(caller.org(), id, AgentResource.expected(ifMatch)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("/resume")
    @PermissionsAllowed("campaign:publish")
    @Operation(operationId = "resumeCampaign")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response resume(@PathParam("campaign_id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return accepted(direct.resume(caller.org(), id, AgentResource.expected(ifMatch)));
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("/end")
    @PermissionsAllowed("campaign:publish")
    @Operation(operationId = "endCampaign", summary = "For good")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response end(@PathParam("campaign_id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        return accepted(direct.end(caller.org(), id, AgentResource.expected(ifMatch)));
    }

    @POST
    @Path("/drift")
    @PermissionsAllowed("campaign:approve")
    @Operation(operationId = "decideDrift", summary = "Says who is right where a platform and we differ")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response drift(@PathParam("campaign_id") String id, @NotNull @Valid DriftRequest request) {
        var platform = Platform.ofCode(request.platform())
                .filter(Platform.ADS::contains)
                .orElseThrow(() -> ProblemException.invalid("platform", "must be one the campaign runs on"));
        return switch (request.decision()) {
            case "restore" -> accepted(drift.restore(caller.org(), id, platform));
            case "adopt" -> {
                var _ = Person.of(caller, "adopt what a platform has");
                yield accepted(drift.adopt(caller.org(), id, platform));
            }
            default -> throw ProblemException.invalid("decision", "must be restore or adopt");
        };
    }

    static Response accepted(Campaign campaign) {
        return CampaignResource.tagged(
                Response.accepted().location(URI.create("/api/campaigns/" + campaign.id())), campaign);
    }
}
