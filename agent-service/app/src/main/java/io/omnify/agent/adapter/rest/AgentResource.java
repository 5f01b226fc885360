package io.omnify.agent.adapter.rest;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.usecase.ChangeAgent;
import io.omnify.agent.agents.usecase.CreateAgent;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.CachedAtDoor;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.OwnOrganization;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;

/** The organisation's agents. */
@Path("/api/agentkit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class AgentResource {
    private final FindAgents find;
    private final CreateAgent create;
    private final ChangeAgent change;
    private final Caller caller;

    AgentResource(FindAgents find, CreateAgent create, ChangeAgent change, Caller caller) {
        this.find = find;
        this.create = create;
        this.change = change;
        this.caller = caller;
    }

    @POST
    @Path("/agents")
    @PermissionsAllowed("agent:write")
    @Operation(operationId = "createAgent")
    @APIResponse(
            responseCode = "201",
            content = @Content(schema = @Schema(implementation = AgentView.class)),
            description = "Created")
    public Response create(@QueryParam("publish") @Nullable Boolean publish, @NotNull @Valid AgentRequest request) {
        OwnOrganization.check(caller.org(), request.organizationId());
        var agent = isDraft(publish)
                ? create.draft(caller.org(), caller.plan(), request.chosenId(), request.draft())
                : create.handle(caller.org(), caller.plan(), request.chosenId(), request.draft());
        var location = URI.create("/api/agentkit/agents/" + agent.id());
        return tagged(Response.created(location), agent);
    }

    @GET
    @Path("/agents")
    @CachedAtDoor
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "listAgents")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = AgentView.class)),
            description = "Newest first")
    public Response list(
            @QueryParam("agent_type") @Nullable String type,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var wanted = Page.limit(limit);
        var after = Cursors.decode(cursor).filter(AgentId::isValid).map(AgentId::new);
        var only = Optional.ofNullable(type).map(AgentRequest::type);
        var agents = find.list(caller.org(), only, after, wanted);
        var next = agents.size() < wanted
                ? Optional.<String>empty()
                : Optional.of(Cursors.encode(agents.getLast().id().value()));
        return Page.link(Response.ok(agents.stream().map(AgentView::of).toList()), uri, next)
                .build();
    }

    @GET
    @Path("/agents/{agent_id}")
    @CachedAtDoor
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "getAgent")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = AgentView.class)),
            description = "The agent")
    public Response get(@PathParam("agent_id") String id) {
        return tagged(Response.ok(), find.one(caller.org(), id));
    }

    @PUT
    @Path("/agents/{agent_id}")
    @PermissionsAllowed("agent:write")
    @Operation(operationId = "replaceAgent")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = AgentView.class)),
            description = "The new version, or with publish=false the current one with its draft")
    public Response replace(
            @PathParam("agent_id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("publish") @Nullable Boolean publish,
            @NotNull @Valid AgentRequest request) {
        OwnOrganization.check(caller.org(), request.organizationId());
        if (request.agentId() != null && !request.agentId().equals(id)) {
            throw ProblemException.invalid("agent_id", "must be the id in the path, or be left out");
        }
        var agent = isDraft(publish)
                ? change.saveDraft(caller.org(), id, expected(ifMatch), request.draft())
                : change.replace(caller.org(), id, expected(ifMatch), request.draft());
        return tagged(Response.ok(), agent);
    }

    private static boolean isDraft(@Nullable Boolean publish) {
        return Boolean.FALSE.equals(publish);
    }

    @DELETE
    @Path("/agents/{agent_id}")
    @PermissionsAllowed("agent:write")
    @Operation(operationId = "deleteAgent")
    @APIResponse(responseCode = "204", description = "Deleted; its history stays readable")
    public void delete(@PathParam("agent_id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        change.remove(caller.org(), id, expected(ifMatch));
    }

    static Response tagged(Response.ResponseBuilder response, Agent agent) {
        return response.entity(AgentView.of(agent))
                .tag(new EntityTag(agent.tag()))
                .build();
    }

    /** A tag that was never ours matches no version. */
    static Optional<String> expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) return Optional.empty();
        return Optional.of(ifMatch.strip().replaceFirst("^W/", "").replace("\"", ""));
    }
}
