package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.OwnOrganization;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Workflows;
import io.omnify.workflow.definitions.usecase.CurrentWorkflow;
import io.omnify.workflow.definitions.usecase.EnsureBuiltIns;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads workflows. */
@Path("/api/agentkit/workflows")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "workflows")
final class WorkflowResource {
    private final Workflows workflows;
    private final CurrentWorkflow current;
    private final EnsureBuiltIns builtIns;
    private final Caller caller;

    WorkflowResource(Workflows workflows, CurrentWorkflow current, EnsureBuiltIns builtIns, Caller caller) {
        this.workflows = workflows;
        this.current = current;
        this.builtIns = builtIns;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "listWorkflows", summary = "The organisation's workflows, newest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = WorkflowView.class)))
    public Response list(
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        builtIns.handle(caller.org());
        var after = Cursors.decode(cursor).map(WorkflowResource::position).orElse(null);
        var found = workflows.list(caller.org(), size + 1, after);
        return page(found, size, uri);
    }

    private static WorkflowId position(String cursor) {
        if (!WorkflowId.wellFormed(cursor)) throw ProblemException.invalid("cursor", "is not a cursor of this list");
        return new WorkflowId(cursor);
    }

    private static Response page(List<Workflow> found, int size, UriInfo uri) {
        var shown = found.size() > size ? found.subList(0, size) : found;
        Optional<String> next = found.size() > size
                ? Optional.of(Cursors.encode(shown.getLast().id().value()))
                : Optional.empty();
        var views = shown.stream().map(WorkflowView::of).toList();
        return Page.link(Response.ok(views), uri, next).build();
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "getWorkflow", summary = "A workflow at its newest version")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorkflowView.class)))
    public Response get(@PathParam("id") String id) {
        return tagged(Response.ok(), current.newest(caller.org(), Ids.workflow(id)));
    }

    @GET
    @Path("/{id}/versions")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "listWorkflowVersions", summary = "Every version of a workflow, newest first")
    public List<WorkflowView> versions(@PathParam("id") String id, @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        var workflow = current.newest(caller.org(), Ids.workflow(id));
        return workflows.versions(caller.org(), workflow.id(), size).stream()
                .map(WorkflowView::of)
                .toList();
    }

    static Response tagged(Response.ResponseBuilder response, Workflow workflow) {
        return response.tag(new EntityTag(String.valueOf(workflow.version())))
                .entity(WorkflowView.of(workflow))
                .build();
    }

    static void ownOrganization(Caller caller, @Nullable Object named) {
        OwnOrganization.check(caller.org(), named == null ? null : named.toString());
    }
}
