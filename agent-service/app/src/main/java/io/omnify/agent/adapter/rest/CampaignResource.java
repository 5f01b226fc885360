package io.omnify.agent.adapter.rest;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.usecase.WriteCampaign;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.OwnOrganization;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Writes and reads campaigns. */
@Path("/api/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "campaigns")
final class CampaignResource {
    private final Campaigns campaigns;
    private final WriteCampaign write;
    private final Caller caller;

    CampaignResource(Campaigns campaigns, WriteCampaign write, Caller caller) {
        this.campaigns = campaigns;
        this.write = write;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("campaign:write")
    @Operation(operationId = "createCampaign", summary = "A draft; nobody outside hears of it")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = CampaignView.class)),
            description = "Created")
    public Response create(@NotNull CampaignRequest request) {
        OwnOrganization.check(caller.org(), request.organizationId());
        var campaign = write.create(caller.org(), caller.plan(), caller.author(), request.draft());
        return tagged(Response.created(URI.create("/api/campaigns/" + campaign.id())), campaign);
    }

    @GET
    @PermissionsAllowed("campaign:read")
    @Operation(operationId = "listCampaigns")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CampaignView.class)),
            description = "Newest first")
    public Response list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var wanted = Page.limit(limit);
        var only = Optional.ofNullable(status).map(CampaignResource::status);
        var found = campaigns.list(caller.org(), only, Cursors.decode(cursor), wanted);
        var next = found.size() < wanted
                ? Optional.<String>empty()
                : Optional.of(Cursors.encode(found.getLast().id()));
        return Page.link(Response.ok(found.stream().map(CampaignView::of).toList()), uri, next)
                .build();
    }

    private static CampaignStatus status(String code) {
        var known = Arrays.stream(CampaignStatus.values()).map(CampaignStatus::code);
        return CampaignStatus.ofCode(code)
                .orElseThrow(() -> ProblemException.invalid(
                        "status", "must be one of " + known.collect(Collectors.joining(", "))));
    }

    @GET
    @Path("/{campaign_id}")
    @PermissionsAllowed("campaign:read")
    @Operation(operationId = "getCampaign")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response get(@PathParam("campaign_id") String id) {
        var found = campaigns.find(caller.org(), id).orElseThrow(() -> new Refused(new Refusal.CampaignNotFound(id)));
        return tagged(Response.ok(), found);
    }

    @PATCH
    @Path("/{campaign_id}")
    @PermissionsAllowed("campaign:write")
    @Operation(
            operationId = "changeCampaign",
            summary = "Writes what is given anew and leaves the rest, but an empty budget_cap, start_at or end_at "
                    + "means none; one that was reviewed or approved is a draft again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CampaignView.class)))
    public Response change(
            @PathParam("campaign_id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull CampaignRequest request) {
        OwnOrganization.check(caller.org(), request.organizationId());
        var expected = AgentResource.expected(ifMatch);
        return tagged(Response.ok(), write.change(caller.org(), id, expected, caller.author(), request.draft()));
    }

    @DELETE
    @Path("/{campaign_id}")
    @PermissionsAllowed("campaign:write")
    @Operation(operationId = "deleteCampaign", summary = "Only one that spends nothing and never will")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("campaign_id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        write.remove(caller.org(), id, AgentResource.expected(ifMatch));
    }

    static Response tagged(Response.ResponseBuilder response, Campaign campaign) {
        return response.entity(CampaignView.of(campaign))
                .tag(new EntityTag(campaign.tag()))
                .build();
    }
}
