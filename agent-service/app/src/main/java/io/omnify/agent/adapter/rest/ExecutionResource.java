package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.ExecutionDetailView;
import io.omnify.agent.adapter.rest.Views.ExecutionView;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.work.Workers;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
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
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What executions did and do: history, sources of figures, live events. */
@Path("/api/agentkit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class ExecutionResource {
    private final Executions executions;
    private final Workers workers;
    private final ExecutionStream streams;
    private final FindAgents agents;
    private final Caller caller;

    ExecutionResource(
            Executions executions, Workers workers, ExecutionStream streams, FindAgents agents, Caller caller) {
        this.agents = agents;
        this.executions = executions;
        this.workers = workers;
        this.streams = streams;
        this.caller = caller;
    }

    @GET
    @Path("/executions/{execution_id}")
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "getExecution")
    public ExecutionDetailView get(@PathParam("execution_id") String id) {
        return ExecutionDetailView.of(find(id));
    }

    @GET
    @Path("/tool-calls/{call_id}")
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "getToolCall", summary = "The source of a figure")
    public ToolCallView toolCall(@PathParam("call_id") String callId) {
        var execution =
                executions.findByCall(caller.org(), callId).orElseThrow(() -> ProblemException.notFound("tool-call"));
        var call = execution.calls().stream()
                .filter(each -> each.id().equals(callId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("tool-call"));
        return ToolCallView.of(execution, call);
    }

    @GET
    @Path("/executions")
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "listExecutions")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ExecutionView.class)),
            description = "Newest first")
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return page(Optional.empty(), Page.limit(limit), cursor, uri);
    }

    /** Also of an agent that was deleted: its history stays. */
    @GET
    @Path("/agents/{agent_id}/executions")
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "listExecutionsOfAgent")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ExecutionView.class)),
            description = "Newest first")
    public Response listOfAgent(
            @PathParam("agent_id") String agent,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        return page(Optional.of(agent), Page.limit(limit), cursor, uri);
    }

    @POST
    @Path("/executions/{execution_id}/cancel")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("agent:execute")
    @Operation(operationId = "cancelExecution")
    @APIResponse(
            responseCode = "202",
            content = @Content(schema = @Schema(implementation = ExecutionView.class)),
            description = "Asked to stop")
    public Response cancel(@PathParam("execution_id") String id) {
        var execution = find(id);
        if (!executions.requestCancel(caller.org(), execution.id())) {
            throw new Refused(new Refusal.ExecutionAlreadyOver(id));
        }
        workers.stop(execution.id());
        return Response.accepted(ExecutionView.of(execution)).build();
    }

    @GET
    @Path("/executions/{execution_id}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "watchExecution", summary = "Server-sent events, resumed after Last-Event-ID")
    public void watch(
            @PathParam("execution_id") String id,
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        streams.send(caller.org(), find(id).id(), lastEventId, sink, sse);
    }

    private Response page(Optional<String> agent, int limit, @Nullable String cursor, UriInfo uri) {
        var after = Cursors.decode(cursor).filter(ExecutionId::isValid).map(ExecutionId::new);
        var found = executions.list(caller.org(), agent, after, limit);
        if (found.isEmpty() && agent.isPresent() && after.isEmpty()) agents.one(caller.org(), agent.get());
        var next = found.size() < limit
                ? Optional.<String>empty()
                : Optional.of(Cursors.encode(found.getLast().id().value()));
        return Page.link(Response.ok(found.stream().map(ExecutionView::of).toList()), uri, next)
                .build();
    }

    private Execution find(String id) {
        return Optional.of(id)
                .filter(ExecutionId::isValid)
                .flatMap(valid -> executions.find(caller.org(), new ExecutionId(valid)))
                .orElseThrow(() -> new Refused(new Refusal.ExecutionNotFound(id)));
    }
}
