package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.control.domain.Act;
import io.omnify.workflow.control.domain.Order;
import io.omnify.workflow.control.usecase.ControlRun;
import io.omnify.workflow.live.LiveRuns;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.port.Runs;
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
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Does things to a run: 200 when it stands so already, 202 when it will. */
@Path("/api/agentkit/workflows/{id}/executions/{execution_id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "executions")
@APIResponses({
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ExecutionView.class))),
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ExecutionView.class)))
})
final class ControlResource {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final ControlRun control;
    private final KnownRuns known;
    private final Runs runs;
    private final LiveRuns live;
    private final io.omnify.workflow.definitions.port.Ids ids;
    private final RunAudit audit;
    private final Caller caller;

    ControlResource(
            ControlRun control,
            KnownRuns known,
            Runs runs,
            LiveRuns live,
            io.omnify.workflow.definitions.port.Ids ids,
            RunAudit audit,
            Caller caller) {
        this.audit = audit;
        this.control = control;
        this.known = known;
        this.runs = runs;
        this.live = live;
        this.ids = ids;
        this.caller = caller;
    }

    @POST
    @Path("/cancel")
    @PermissionsAllowed("workflow:execute")
    @Operation(operationId = "cancelExecution", summary = "Cancels a run")
    public Response cancel(
            @PathParam("id") String id,
            @PathParam("execution_id") String execution,
            @HeaderParam("Idempotency-Key") @Nullable String key)
            throws InterruptedException {
        return give(id, execution, ControlRequest.EMPTY.act("cancel", caller.subject()), key);
    }

    @POST
    @Path("/pause")
    @PermissionsAllowed("workflow:execute")
    @Operation(operationId = "pauseExecution", summary = "Starts no further step of a run until it is resumed")
    public Response pause(
            @PathParam("id") String id,
            @PathParam("execution_id") String execution,
            @HeaderParam("Idempotency-Key") @Nullable String key)
            throws InterruptedException {
        return give(id, execution, ControlRequest.EMPTY.act("pause", caller.subject()), key);
    }

    @POST
    @Path("/resume")
    @PermissionsAllowed("workflow:execute")
    @Operation(operationId = "resumeExecution", summary = "Goes on with a paused run")
    public Response resume(
            @PathParam("id") String id,
            @PathParam("execution_id") String execution,
            @HeaderParam("Idempotency-Key") @Nullable String key)
            throws InterruptedException {
        return give(id, execution, ControlRequest.EMPTY.act("resume", caller.subject()), key);
    }

    @POST
    @Path("/{verb: signal|retry|rerun}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("workflow:execute")
    @Operation(
            operationId = "orderExecution",
            summary = "Signals a run, tries a failed step again (without one, all that failed), or does the run again "
                    + "from a step, perhaps with another input")
    public Response order(
            @PathParam("id") String id,
            @PathParam("execution_id") String execution,
            @PathParam("verb") String verb,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Nullable ControlRequest body)
            throws InterruptedException {
        var request = body == null ? ControlRequest.EMPTY : body;
        return give(id, execution, request.act(verb, caller.subject()), key);
    }

    @POST
    @Path("/approvals/{step_id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed({"workflow:approve", "workflow:execute"})
    @Operation(
            operationId = "decideApproval",
            summary = "Approves or rejects what a step asks; only whom it asks may, and may edit it first")
    public Response decide(
            @PathParam("id") String id,
            @PathParam("execution_id") String execution,
            @PathParam("step_id") String step,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            ControlRequest.@Nullable Decision body)
            throws InterruptedException {
        var decision = body == null ? ControlRequest.Decision.NONE : body;
        var role = caller.role().map(known -> known.code()).orElse("");
        return give(id, execution, decision.of(step, role), key);
    }

    @POST
    @Path("/steps/{step_id}/resolve")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("workflow:execute")
    @Operation(
            operationId = "resolveStep",
            summary = "Says of a step that needs attention whether it was done, was not, or is to be tried again")
    public Response resolve(
            @PathParam("id") String id,
            @PathParam("execution_id") String execution,
            @PathParam("step_id") String step,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            ControlRequest.@Nullable Resolution body)
            throws InterruptedException {
        if (body == null || body.resolution() == null)
            throw ProblemException.invalid("resolution", "must be one of done, not_done, retry");
        return give(id, execution, new Act.Resolve(step, body.resolution(), body.output()), key);
    }

    private Response give(String id, String execution, Act act, @Nullable String key) throws InterruptedException {
        var run = known.current(caller.org(), id, execution).id();
        var order = new Order(caller.org(), run, name(run, key), Actor.of(caller.subject()), act);
        try (var watch = new RunWatch(runs, live, caller.org(), run, 0)) {
            var before = control.handle(order);
            audit.ordered(order, before);
            watch.from(before.sequence() - 1);
            return answer(before, order, watch);
        }
    }

    /** With a key, the same request is the same order. */
    private String name(RunId run, @Nullable String key) {
        return key == null
                ? ids.next("act_")
                : "act_" + RunId.derived(run + "\n" + key).value().substring(4);
    }

    private static Response answer(Run before, Order order, RunWatch watch) throws InterruptedException {
        var run = before;
        long until = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!absorbed(run, order) && System.nanoTime() < until)
            run = watch.next(Duration.ofMillis(500)).orElse(run);
        var status = absorbed(run, order) ? Response.Status.OK : Response.Status.ACCEPTED;
        return Response.status(status).entity(ExecutionView.of(run)).build();
    }

    private static boolean absorbed(Run run, Order order) {
        return run.control().acts().stream().anyMatch(act -> act.id().equals(order.id()));
    }
}
