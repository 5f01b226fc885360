package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Page;
import io.omnify.workflow.control.usecase.FindRuns;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What failed, why and with which input: runs that wait for a repair. They are mended by retry, rerun and resolve. */
@Path("/api/agentkit/workflows/{id}/incidents")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "executions")
final class IncidentResource {
    private final FindRuns find;
    private final Caller caller;

    IncidentResource(FindRuns find, Caller caller) {
        this.find = find;
        this.caller = caller;
    }

    @Schema(
            name = "Incident",
            requiredProperties = {"execution_id", "workflow_id", "version", "status", "since", "steps", "input"})
    record Incident(
            String executionId,
            String workflowId,
            int version,

            @Schema(enumeration = {"failed", "needs_attention"})
            String status,

            Instant since,
            ExecutionView.@Nullable ErrorView error,
            Map<String, @Nullable Object> input,
            List<StepView> steps) {
        static Incident of(Run run) {
            var steps = run.steps().values().stream()
                    .filter(IncidentResource::broken)
                    .map(step -> StepView.of(step, null, List.of()))
                    .toList();
            return new Incident(
                    run.id().value(),
                    run.origin().workflow().value(),
                    run.origin().version(),
                    run.status().code(),
                    Instant.ofEpochSecond(0, run.sequence() * 1_000),
                    StepView.error(run.error()),
                    run.origin().input(),
                    steps);
        }
    }

    private static boolean broken(StepRun step) {
        return step.status() == StepStatus.FAILED || step.status() == StepStatus.NEEDS_ATTENTION;
    }

    @GET
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "listIncidents", summary = "Runs that failed or need attention, newest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Incident.class)))
    public Response list(
            @PathParam("id") String id,
            @BeanParam Filters.Query query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var question = new FindRuns.Question(caller.org(), query.filter(id, true), false);
        var page = find.handle(question, Page.limit(limit), RunPages.after(cursor));
        return RunPages.answer(page, Incident::of, uri);
    }
}
