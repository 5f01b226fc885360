package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.workflow.live.LiveRuns;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.port.Runs;
import io.omnify.workflow.runs.usecase.StartRun;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Starts runs, and waits a while for their end when asked to. */
@Path("/api/agentkit/workflows/{id}/execute")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "executions")
final class ExecuteResource {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final StartRun start;
    private final Runs runs;
    private final LiveRuns live;
    private final Caller caller;

    ExecuteResource(StartRun start, Runs runs, LiveRuns live, Caller caller) {
        this.start = start;
        this.runs = runs;
        this.live = live;
        this.caller = caller;
    }

    @Schema(name = "ExecuteWorkflow")
    record Request(
            @Nullable Map<String, @Nullable Object> inputData,
            @Nullable String organizationId) {
        static final Request EMPTY = new Request(null, null);
    }

    @POST
    @PermissionsAllowed("workflow:execute")
    @Operation(
            operationId = "executeWorkflow",
            summary = "Starts a run and waits up to 30 s for its end, unless Prefer: respond-async")
    @APIResponse(
            responseCode = "200",
            description = "The run has ended or waits for a person",
            content = @Content(schema = @Schema(implementation = ExecutionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The run goes on; Location tells how it stands",
            content = @Content(schema = @Schema(implementation = ExecutionView.class)))
    public Response execute(
            @PathParam("id") String id,
            @HeaderParam("Prefer") @Nullable String prefer,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("traceparent") @Nullable String traceparent,
            @Nullable Request body)
            throws InterruptedException {
        var request = body == null ? Request.EMPTY : body;
        WorkflowResource.ownOrganization(caller, request.organizationId());
        var watches = new ArrayList<RunWatch>(1);
        try {
            var asked = start.handle(order(id, request, key, traceparent), run -> watches.add(watch(run)));
            runs.show(asked);
            boolean later = prefer != null && prefer.contains("respond-async");
            return answer(later ? asked : settled(asked, watches.getFirst()));
        } finally {
            watches.forEach(RunWatch::close);
        }
    }

    private RunWatch watch(RunId run) {
        return new RunWatch(runs, live, caller.org(), run, 0);
    }

    private StartRun.Request order(String id, Request request, @Nullable String key, @Nullable String traceparent) {
        Map<String, @Nullable Object> input = request.inputData() == null ? Map.of() : request.inputData();
        return new StartRun.Request(
                caller.org(),
                Ids.workflow(id),
                input,
                caller.subject(),
                key == null ? "" : key,
                traceparent == null ? "" : traceparent);
    }

    /** How the run stands when it has ended, when a person must act, or when the wait is over. */
    private static Run settled(Run asked, RunWatch watch) throws InterruptedException {
        var run = asked;
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!settled(run.status()) && System.nanoTime() < until)
            run = watch.next(LOOK_AGAIN).orElse(run);
        return run;
    }

    private static boolean settled(RunStatus status) {
        return status.ended() || status == RunStatus.NEEDS_ATTENTION;
    }

    private static Response answer(Run run) {
        var location = URI.create("/api/agentkit/workflows/" + run.origin().workflow() + "/executions/" + run.id());
        var status = settled(run.status()) ? Response.Status.OK : Response.Status.ACCEPTED;
        return Response.status(status)
                .location(location)
                .entity(ExecutionView.of(run))
                .build();
    }
}
