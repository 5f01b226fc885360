package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Problem;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.definitions.usecase.ChangeWorkflow;
import io.omnify.workflow.definitions.usecase.CheckDefinition;
import io.omnify.workflow.definitions.usecase.CreateWorkflow;
import io.omnify.workflow.definitions.usecase.RemoveWorkflow;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
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
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Writes workflows. */
@Path("/api/agentkit/workflows")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, YamlBody.TYPE})
@RunOnVirtualThread
@Tag(name = "workflows")
final class DefinitionResource {
    private final CreateWorkflow create;
    private final ChangeWorkflow change;
    private final RemoveWorkflow remove;
    private final CheckDefinition check;
    private final Caller caller;

    DefinitionResource(
            CreateWorkflow create, ChangeWorkflow change, RemoveWorkflow remove, CheckDefinition check, Caller caller) {
        this.create = create;
        this.change = change;
        this.remove = remove;
        this.check = check;
        this.caller = caller;
    }

    @Schema(
            name = "DefinitionCheck",
            requiredProperties = {"valid", "errors"})
    record Checked(boolean valid, List<Problem.FieldError> errors) {}

    @POST
    @PermissionsAllowed("workflow:write")
    @Operation(operationId = "createWorkflow", summary = "Stores a workflow")
    @RequestBody(content = @Content(schema = @Schema(implementation = DefinitionRequest.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WorkflowView.class)))
    public Response create(@Nullable Map<String, @Nullable Object> definition) {
        var workflow = create.handle(caller.org(), own(definition));
        var location = URI.create("/api/agentkit/workflows/" + workflow.id());
        return WorkflowResource.tagged(Response.created(location).location(location), workflow);
    }

    @PUT
    @Path("/{id}")
    @PermissionsAllowed("workflow:write")
    @Operation(operationId = "changeWorkflow", summary = "Makes the next version; runs stay on theirs")
    @RequestBody(content = @Content(schema = @Schema(implementation = DefinitionRequest.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorkflowView.class)))
    public Response change(
            @PathParam("id") String id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Parameter(description = "false makes a draft, which no run takes")
                    @QueryParam("publish")
                    @DefaultValue("true")
                    boolean publish,
            @Nullable Map<String, @Nullable Object> definition) {
        var wanted = new ChangeWorkflow.Change(own(definition), version(ifMatch), publish);
        var workflow = change.handle(caller.org(), Ids.workflow(id), wanted);
        return WorkflowResource.tagged(Response.ok(), workflow);
    }

    @DELETE
    @Path("/{id}")
    @PermissionsAllowed("workflow:write")
    @Operation(operationId = "removeWorkflow", summary = "Takes a workflow out of use; its runs stay readable")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") String id) {
        remove.handle(caller.org(), Ids.workflow(id));
    }

    @POST
    @Path("/validate")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "validateWorkflow", summary = "Tells everything that is wrong with a definition")
    @RequestBody(content = @Content(schema = @Schema(implementation = DefinitionRequest.class)))
    public Checked validate(@Nullable Map<String, @Nullable Object> definition) {
        var errors = check.handle(caller.org(), own(definition)).errors().stream()
                .map(error -> new Problem.FieldError(error.field(), error.message()))
                .toList();
        return new Checked(errors.isEmpty(), errors);
    }

    private Map<String, @Nullable Object> own(@Nullable Map<String, @Nullable Object> definition) {
        if (definition == null) throw ProblemException.invalid("body", "must be a definition");
        WorkflowResource.ownOrganization(caller, definition.get("organization_id"));
        return definition;
    }

    /** An entity tag is a version in quotes; one that cannot be ours matches no version. */
    private static OptionalInt version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) return OptionalInt.empty();
        var tag = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        return OptionalInt.of(tag.matches("[0-9]{1,9}") ? Integer.parseInt(tag) : -1);
    }
}
