package io.omnify.workflow.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.definitions.port.Templates;
import io.omnify.workflow.definitions.usecase.CreateWorkflow;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Definitions to begin with, and what a definition may look like at all. */
@Path("/api/agentkit/workflows")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "workflows")
final class TemplateResource {
    private final Templates templates;
    private final CreateWorkflow create;
    private final Caller caller;

    TemplateResource(Templates templates, CreateWorkflow create, Caller caller) {
        this.templates = templates;
        this.create = create;
        this.caller = caller;
    }

    @Schema(
            name = "WorkflowTemplate",
            requiredProperties = {"template_id", "name", "description", "definition"})
    record TemplateView(
            String templateId,
            String name,
            String description,
            @Schema(type = SchemaType.OBJECT) Map<String, @Nullable Object> definition) {
        static TemplateView of(Templates.Template template) {
            var definition = template.definition();
            return new TemplateView(
                    template.id(),
                    String.valueOf(definition.get("name")),
                    String.valueOf(definition.get("description")),
                    definition);
        }
    }

    @Schema(name = "UseTemplate")
    record Request(@Nullable String workflowId, @Nullable String name) {}

    @GET
    @Path("/templates")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "listWorkflowTemplates", summary = "Definitions to begin with")
    public List<TemplateView> list() {
        return templates.all().stream().map(TemplateView::of).toList();
    }

    @POST
    @Path("/templates/{template_id}")
    @PermissionsAllowed("workflow:write")
    @Operation(operationId = "useWorkflowTemplate", summary = "Stores a workflow with the template's definition")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = WorkflowView.class)))
    public Response use(@PathParam("template_id") String id, @Nullable Request body) {
        var template = templates.find(id).orElseThrow(() -> ProblemException.notFound("template"));
        var definition = new LinkedHashMap<String, @Nullable Object>(template.definition());
        if (body != null && body.name() != null) definition.put("name", body.name());
        if (body != null && body.workflowId() != null) definition.put("workflow_id", body.workflowId());
        var workflow = create.handle(caller.org(), definition);
        var location = URI.create("/api/agentkit/workflows/" + workflow.id());
        return WorkflowResource.tagged(Response.created(location), workflow);
    }

    @GET
    @Path("/schema")
    @Produces("application/schema+json")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "getDefinitionSchema", summary = "The JSON Schema of definitions")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response schema() throws IOException {
        try (var in = TemplateResource.class.getClassLoader().getResourceAsStream("workflow-definition.schema.json")) {
            if (in == null) throw ProblemException.notFound("schema");
            return Response.ok(new String(in.readAllBytes(), UTF_8), "application/schema+json")
                    .build();
        }
    }
}
