package io.omnify.workflow.adapter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.definitions.port.Workflows;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.usecase.SeeStepInput;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a step was given. Apart from the run, as working it out may mean looking into large values: few at once. */
@Path("/api/agentkit/workflows/{id}/executions/{execution_id}/steps/{step_id}/input")
@RunOnVirtualThread
@Tag(name = "executions")
final class StepInputResource {
    private static final int AT_ONCE = 1;

    /** Each may read a large value, in the memory that the engine shares. */
    private static final int OF_ALL_AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final TenantPlaces places = new TenantPlaces(AT_ONCE, OF_ALL_AT_ONCE);
    private final KnownRuns runs;
    private final Workflows workflows;
    private final SeeStepInput see;
    private final Caller caller;

    StepInputResource(KnownRuns runs, Workflows workflows, SeeStepInput see, Caller caller) {
        this.runs = runs;
        this.workflows = workflows;
        this.see = see;
        this.caller = caller;
    }

    @Schema(
            name = "StepInput",
            requiredProperties = {"step_id"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String stepId,

            @Schema(type = SchemaType.OBJECT) @Nullable Map<String, @Nullable Object> input,

            @Schema(description = "why the input cannot be shown") @Nullable
            String reason) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "getStepInput", summary = "What a step of a run was given, or why that cannot be shown")
    public View get(
            @PathParam("id") String id,
            @PathParam("execution_id") String execution,
            @PathParam("step_id") String stepId) {
        var run = runs.current(caller.org(), id, execution);
        var step = run.steps().get(stepId);
        if (step == null) throw ProblemException.notFound("step");
        var org = caller.org();
        if (!placeTaken(org))
            throw ProblemException.retryLater(503, "busy", "Too many inputs at once; ask again.", PATIENCE.toSeconds());
        try {
            return view(run, step);
        } finally {
            places.giveBack(org);
        }
    }

    private boolean placeTaken(OrgId org) {
        try {
            return places.take(org, PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private View view(Run run, StepRun step) {
        var seen = workflows
                .find(caller.org(), run.origin().workflow(), run.origin().version())
                .map(workflow -> see.handle(workflow.definition(), run, step))
                .orElseThrow(() -> ProblemException.notFound("workflow"));
        return new View(step.stepId(), seen.input(), seen.reason().isEmpty() ? null : seen.reason());
    }
}
