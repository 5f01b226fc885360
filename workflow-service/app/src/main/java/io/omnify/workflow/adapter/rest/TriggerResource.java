package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.definitions.usecase.CurrentWorkflow;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.port.Triggers;
import io.omnify.workflow.triggers.usecase.WriteTriggers;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What starts a workflow besides people. */
@Path("/api/agentkit/workflows/{id}/triggers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "triggers")
final class TriggerResource {
    private final WriteTriggers write;
    private final Triggers triggers;
    private final CurrentWorkflow workflows;
    private final Caller caller;

    TriggerResource(WriteTriggers write, Triggers triggers, CurrentWorkflow workflows, Caller caller) {
        this.write = write;
        this.triggers = triggers;
        this.workflows = workflows;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "listTriggers", summary = "What starts the workflow besides people, oldest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = TriggerView.class)))
    public List<Map<String, @Nullable Object>> list(
            @PathParam("id") String id, @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        var workflow = workflows.handle(caller.org(), Ids.workflow(id));
        return triggers.list(caller.org(), workflow.id(), size).stream()
                .map(TriggerView::of)
                .toList();
    }

    @POST
    @PermissionsAllowed("workflow:write")
    @Operation(operationId = "createTrigger", summary = "Adds a schedule, an event or a webhook to the workflow")
    @RequestBody(content = @Content(schema = @Schema(implementation = TriggerRequest.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = TriggerView.class)))
    public Response create(@PathParam("id") String id, @Nullable Map<String, @Nullable Object> body) {
        var trigger = write.create(caller.org(), Ids.workflow(id), own(body));
        var location = URI.create("/api/agentkit/workflows/" + id + "/triggers/" + trigger.id());
        return Response.created(location)
                .location(location)
                .entity(TriggerView.of(trigger))
                .build();
    }

    @GET
    @Path("/{trigger_id}")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "getTrigger", summary = "How a trigger stands")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TriggerView.class)))
    public Map<String, @Nullable Object> get(@PathParam("id") String id, @PathParam("trigger_id") String trigger) {
        return TriggerView.of(write.find(caller.org(), Ids.workflow(id), id(trigger)));
    }

    @PUT
    @Path("/{trigger_id}")
    @PermissionsAllowed("workflow:write")
    @Operation(operationId = "changeTrigger", summary = "Changes a trigger; its kind stays")
    @RequestBody(content = @Content(schema = @Schema(implementation = TriggerRequest.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TriggerView.class)))
    public Map<String, @Nullable Object> change(
            @PathParam("id") String id,
            @PathParam("trigger_id") String trigger,
            @Nullable Map<String, @Nullable Object> body) {
        return TriggerView.of(write.change(caller.org(), Ids.workflow(id), id(trigger), own(body)));
    }

    @DELETE
    @Path("/{trigger_id}")
    @PermissionsAllowed("workflow:write")
    @Operation(operationId = "removeTrigger", summary = "Takes a trigger away; its runs stay")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") String id, @PathParam("trigger_id") String trigger) {
        write.remove(caller.org(), Ids.workflow(id), id(trigger));
    }

    @POST
    @Path("/{trigger_id}/pause")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("workflow:execute")
    @Operation(operationId = "pauseTrigger", summary = "Stops starting runs; running ones go on")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TriggerView.class)))
    public Map<String, @Nullable Object> pause(@PathParam("id") String id, @PathParam("trigger_id") String trigger) {
        return TriggerView.of(write.pause(caller.org(), Ids.workflow(id), id(trigger), true));
    }

    @POST
    @Path("/{trigger_id}/resume")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("workflow:execute")
    @Operation(operationId = "resumeTrigger", summary = "Goes on from now; what passed meanwhile is not made up for")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TriggerView.class)))
    public Map<String, @Nullable Object> resume(@PathParam("id") String id, @PathParam("trigger_id") String trigger) {
        return TriggerView.of(write.pause(caller.org(), Ids.workflow(id), id(trigger), false));
    }

    static TriggerId id(String text) {
        if (!TriggerId.wellFormed(text)) throw ProblemException.notFound("trigger");
        return new TriggerId(text);
    }

    private Map<String, @Nullable Object> own(@Nullable Map<String, @Nullable Object> body) {
        if (body == null) throw ProblemException.invalid("body", "must be a trigger");
        WorkflowResource.ownOrganization(caller, body.get("organization_id"));
        return body;
    }
}
