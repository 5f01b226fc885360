package io.omnify.agent.adapter.rest;

import io.omnify.agent.agents.domain.AgentVersion;
import io.omnify.agent.agents.domain.Difference;
import io.omnify.agent.agents.usecase.AgentHistory;
import io.omnify.agent.agents.usecase.ChangeAgent;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What an agent was, what of it is not published yet, and how one becomes the other. */
@Path("/api/agentkit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RunOnVirtualThread
final class AgentVersionResource {
    private final AgentHistory history;
    private final ChangeAgent change;
    private final FindAgents find;
    private final Caller caller;

    AgentVersionResource(AgentHistory history, ChangeAgent change, FindAgents find, Caller caller) {
        this.history = history;
        this.change = change;
        this.find = find;
        this.caller = caller;
    }

    @Schema(name = "AgentVersionView")
    record VersionView(long version, String name, Instant publishedAt, boolean current) {}

    @Schema(name = "AgentDifference")
    record DifferenceView(
            String path, @Nullable Object from, @Nullable Object to) {
        static DifferenceView of(Difference difference) {
            return new DifferenceView(difference.path(), difference.from(), difference.to());
        }
    }

    @GET
    @Path("/agents/{agent_id}/versions")
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "listAgentVersions")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = VersionView.class)),
            description = "What was published, newest first")
    public Response list(
            @PathParam("agent_id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var wanted = Page.limit(limit);
        var before = Cursors.decode(cursor)
                .filter(each -> each.matches("[0-9]{1,18}"))
                .map(Long::parseLong);
        var current = find.one(caller.org(), id).version();
        var versions = history.list(caller.org(), id, before, wanted);
        var next = versions.size() < wanted
                ? Optional.<String>empty()
                : Optional.of(Cursors.encode(Long.toString(versions.getLast().version())));
        var views = versions.stream().map(each -> view(each, current)).toList();
        return Page.link(Response.ok(views), uri, next).build();
    }

    private static VersionView view(AgentVersion each, long current) {
        return new VersionView(each.version(), each.content().name(), each.publishedAt(), each.version() == current);
    }

    @GET
    @Path("/agents/{agent_id}/versions/{version}")
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "getAgentVersion", summary = "A published version by its number, or the draft")
    public AgentView get(@PathParam("agent_id") String id, @PathParam("version") String version) {
        var found = history.one(caller.org(), id, version);
        return AgentView.of(find.one(caller.org(), id).as(found.content(), found.version()));
    }

    @GET
    @Path("/agents/{agent_id}/diff")
    @PermissionsAllowed("agent:read")
    @Operation(
            operationId = "compareAgentVersions",
            summary =
                    "What differs between two versions: without from, from what is published; without to, to the draft")
    public List<DifferenceView> diff(
            @PathParam("agent_id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        var agent = find.one(caller.org(), id);
        var current = agent.isPublished() ? Long.toString(agent.version()) : AgentHistory.DRAFT;
        var newest = agent.draft() == null ? current : AgentHistory.DRAFT;
        return history.between(caller.org(), id, from == null ? current : from, to == null ? newest : to).stream()
                .map(DifferenceView::of)
                .toList();
    }

    @POST
    @Path("/agents/{agent_id}/versions/{version}/publish")
    @PermissionsAllowed("agent:write")
    @Operation(
            operationId = "publishAgentVersion",
            summary = "Publishes the draft, or what an earlier version was, as a new version")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = AgentView.class)),
            description = "The new version")
    public Response publish(
            @PathParam("agent_id") String id,
            @PathParam("version") String version,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return AgentResource.tagged(
                Response.ok(), history.publish(caller.org(), id, version, AgentResource.expected(ifMatch)));
    }

    @DELETE
    @Path("/agents/{agent_id}/versions/draft")
    @PermissionsAllowed("agent:write")
    @Operation(operationId = "discardAgentDraft")
    @APIResponse(responseCode = "204", description = "Forgotten; an agent that was never published is gone with it")
    public void discard(@PathParam("agent_id") String id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        change.discardDraft(caller.org(), id, AgentResource.expected(ifMatch));
    }
}
