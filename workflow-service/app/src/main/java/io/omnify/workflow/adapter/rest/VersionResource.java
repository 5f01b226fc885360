package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.definitions.domain.DefinitionWriter;
import io.omnify.workflow.definitions.domain.Difference;
import io.omnify.workflow.definitions.port.Notation;
import io.omnify.workflow.definitions.usecase.CurrentWorkflow;
import io.omnify.workflow.definitions.usecase.PublishWorkflow;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The versions of a workflow: each as it was, what is different, and which one new runs take. */
@Path("/api/agentkit/workflows/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "workflows")
final class VersionResource {
    private final CurrentWorkflow current;
    private final PublishWorkflow publish;
    private final Notation notation;
    private final Caller caller;

    VersionResource(CurrentWorkflow current, PublishWorkflow publish, Notation notation, Caller caller) {
        this.current = current;
        this.publish = publish;
        this.notation = notation;
        this.caller = caller;
    }

    @Schema(
            name = "WorkflowDifference",
            requiredProperties = {"path", "kind"})
    record DifferenceView(
            String path,

            @Schema(enumeration = {"added", "removed", "changed"})
            String kind,

            @Nullable Object before,
            @Nullable Object after) {
        static DifferenceView of(Difference one) {
            return new DifferenceView(
                    one.path(), one.kind().name().toLowerCase(Locale.ROOT), one.before(), one.after());
        }
    }

    @GET
    @Path("/versions/{version}")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "getWorkflowVersion", summary = "A workflow as it was at a version")
    public WorkflowView version(@PathParam("id") String id, @PathParam("version") String version) {
        return WorkflowView.of(current.version(caller.org(), Ids.workflow(id), number(version)));
    }

    @POST
    @Path("/versions/{version}/publish")
    @PermissionsAllowed("workflow:write")
    @Operation(
            operationId = "publishWorkflowVersion",
            summary = "New runs take this version; an earlier one comes back as a new version")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = WorkflowView.class)))
    public Response publish(@PathParam("id") String id, @PathParam("version") String version) {
        var published = publish.handle(caller.org(), Ids.workflow(id), number(version));
        return WorkflowResource.tagged(Response.ok(), published);
    }

    @GET
    @Path("/diff")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "compareWorkflowVersions", summary = "What is different between two versions")
    public List<DifferenceView> diff(
            @PathParam("id") String id,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        var workflow = Ids.workflow(id);
        var newest = current.newest(caller.org(), workflow);
        int last = to == null ? newest.version() : number(to);
        int first = from == null ? Math.max(1, last - 1) : number(from);
        var before = current.version(caller.org(), workflow, first).definition();
        var after = current.version(caller.org(), workflow, last).definition();
        return Difference.between(before, after).stream()
                .map(DifferenceView::of)
                .toList();
    }

    @GET
    @Path("/definition")
    @Produces({MediaType.APPLICATION_JSON, YamlBody.TYPE})
    @PermissionsAllowed("workflow:read")
    @Operation(
            operationId = "getWorkflowDefinition",
            summary = "The definition alone, as it can be stored again; YAML when that is asked for")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DefinitionRequest.class)),
                @Content(mediaType = YamlBody.TYPE, schema = @Schema(implementation = String.class))
            })
    public Response definition(
            @PathParam("id") String id,
            @QueryParam("version") @Nullable String version,
            @HeaderParam("Accept") @Nullable String accept) {
        var workflow = Ids.workflow(id);
        var found = version == null
                ? current.newest(caller.org(), workflow)
                : current.version(caller.org(), workflow, number(version));
        var json = new DefinitionWriter().write(found.definition().with(Map.of()));
        boolean yaml = accept != null && accept.contains("yaml");
        return yaml
                ? Response.ok(notation.write(json), YamlBody.TYPE).build()
                : Response.ok(json, MediaType.APPLICATION_JSON).build();
    }

    private static int number(String version) {
        if (!version.matches("[0-9]{1,9}")) throw ProblemException.notFound("workflow");
        return Integer.parseInt(version);
    }
}
