package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.expressions.domain.ValueRef;
import io.omnify.workflow.expressions.port.LargeValues;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where the reference to a large value leads, also that of an archived run. */
@Path("/api/agentkit/workflows/{id}/executions/{execution_id}/values/{value_id}")
@RunOnVirtualThread
@Tag(name = "executions")
final class ValueResource {
    private final KnownRuns runs;
    private final LargeValues values;
    private final Caller caller;

    ValueResource(KnownRuns runs, LargeValues values, Caller caller) {
        this.runs = runs;
        this.values = values;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("workflow:read")
    @Operation(
            operationId = "getValue",
            summary = "A value of a run that is too large to be shown with it: what {\"$ref\": ..} stands for")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Object.class)))
    public Response get(
            @PathParam("id") String id,
            @PathParam("execution_id") String execution,
            @PathParam("value_id") String value) {
        var run = runs.currentOrArchived(caller.org(), id, execution).id();
        if (!ValueRef.wellFormed(value)) throw ProblemException.notFound("value");
        return values.text(caller.org(), run.value(), value)
                .map(json -> Response.ok(json, MediaType.APPLICATION_JSON)
                        .header("Content-Disposition", "attachment; filename=\"" + value + ".json\"")
                        .build())
                .orElseThrow(() -> ProblemException.notFound("value"));
    }
}
