package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.MailingParts.MailingRequest;
import io.omnify.agent.adapter.rest.MailingParts.ScheduleRequest;
import io.omnify.agent.adapter.rest.MailingParts.StatusView;
import io.omnify.agent.adapter.rest.MailingView.StatsView;
import io.omnify.agent.clients.domain.Mailing;
import io.omnify.agent.clients.port.Mailings;
import io.omnify.agent.clients.usecase.FollowMailings;
import io.omnify.agent.clients.usecase.SendMailing;
import io.omnify.agent.clients.usecase.WhichCrm;
import io.omnify.agent.clients.usecase.WriteMailings;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.OwnOrganization;
import io.omnify.platform.web.Page;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Writes e-mails to many and has them sent. */
@Path("/api/gohighlevel/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "clients")
final class MailingResource {
    private final Mailings mailings;
    private final WriteMailings write;
    private final SendMailing send;
    private final FollowMailings follow;
    private final WhichCrm which;
    private final Caller caller;

    MailingResource(
            Mailings mailings,
            WriteMailings write,
            SendMailing send,
            FollowMailings follow,
            WhichCrm which,
            Caller caller) {
        this.mailings = mailings;
        this.write = write;
        this.send = send;
        this.follow = follow;
        this.which = which;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("lead:write")
    @Operation(operationId = "createEmailCampaign", summary = "A draft; it goes to the CRM when it is scheduled")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = MailingView.class)))
    public Response create(@QueryParam("connection_id") @Nullable String connection, @NotNull MailingRequest request) {
        OwnOrganization.check(caller.org(), request.organizationId());
        var mailing = write.create(which.handle(caller.org(), connection), request.draft());
        return tagged(Response.created(URI.create("/api/gohighlevel/campaigns/" + mailing.id())), mailing);
    }

    @GET
    @PermissionsAllowed("lead:read")
    @Operation(operationId = "listEmailCampaigns")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = MailingView.class)),
            description = "Newest first")
    public Response list(
            @QueryParam("connection_id") @Nullable String connection,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var wanted = Page.limit(limit);
        var account = which.handle(caller.org(), connection);
        var found = mailings.list(account, Cursors.decode(cursor), wanted);
        var next = found.size() < wanted
                ? Optional.<String>empty()
                : Optional.of(Cursors.encode(found.getLast().id()));
        var views = found.stream().map(each -> MailingView.of(each, account)).toList();
        return Page.link(Response.ok(views), uri, next).build();
    }

    @GET
    @Path("/{email_campaign_id}")
    @PermissionsAllowed("lead:read")
    @Operation(operationId = "getEmailCampaign")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MailingView.class)))
    public Response get(@PathParam("email_campaign_id") String id) {
        return tagged(
                Response.ok(),
                mailings.find(caller.org(), id).orElseThrow(() -> new Refused(new Refusal.MailingNotFound(id))));
    }

    @PATCH
    @Path("/{email_campaign_id}")
    @PermissionsAllowed("lead:write")
    @Operation(operationId = "changeEmailCampaign", summary = "Only a draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MailingView.class)))
    public Response change(
            @PathParam("email_campaign_id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull MailingRequest request) {
        OwnOrganization.check(caller.org(), request.organizationId());
        var expected = AgentResource.expected(ifMatch);
        return tagged(Response.ok(), write.change(caller.org(), id, expected, request.draft()));
    }

    @DELETE
    @Path("/{email_campaign_id}")
    @PermissionsAllowed("lead:write")
    @Operation(operationId = "deleteEmailCampaign", summary = "At the CRM too; not one that was sent")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("email_campaign_id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        write.delete(caller.org(), id, AgentResource.expected(ifMatch));
    }

    @POST
    @Path("/{email_campaign_id}/schedule")
    @PermissionsAllowed("lead:write")
    @Operation(operationId = "scheduleEmailCampaign", summary = "Brings it to the CRM and has it sent; may be repeated")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MailingView.class)))
    public Response schedule(
            @PathParam("email_campaign_id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull ScheduleRequest request) {
        var expected = AgentResource.expected(ifMatch);
        return tagged(Response.ok(), send.schedule(caller.org(), id, expected, request.time()));
    }

    @GET
    @Path("/{email_campaign_id}/status")
    @PermissionsAllowed("lead:read")
    @Operation(operationId = "getEmailCampaignStatus", summary = "What became of it by now")
    public StatusView status(@PathParam("email_campaign_id") String id) {
        var followed = follow.show(caller.org(), id);
        var course = followed.mailing().course();
        return new StatusView(
                id,
                MailingView.status(followed.mailing()),
                StatsView.of(course.statistics()),
                course.asOf(),
                followed.stale());
    }

    private Response tagged(Response.ResponseBuilder response, Mailing mailing) {
        var account = which.handle(mailing.org(), mailing.connection());
        return response.entity(MailingView.of(mailing, account))
                .tag(new EntityTag(String.valueOf(mailing.edition())))
                .build();
    }
}
