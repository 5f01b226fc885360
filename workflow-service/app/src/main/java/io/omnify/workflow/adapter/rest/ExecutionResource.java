package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.live.LiveRuns;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.port.Runs;
import io.omnify.workflow.runs.usecase.CancelRun;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads and stops runs. The workflow id {@code -} means whichever workflow, as in the organisation's recent runs. */
@Path("/api/agentkit/workflows/{id}/executions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "executions")
final class ExecutionResource {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Runs runs;
    private final LiveRuns live;
    private final CancelRun cancel;
    private final Caller caller;

    ExecutionResource(Runs runs, LiveRuns live, CancelRun cancel, Caller caller) {
        this.runs = runs;
        this.live = live;
        this.cancel = cancel;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("workflow:read")
    @Operation(
            operationId = "listExecutions",
            summary = "Runs of a workflow, newest first; with the workflow id - runs of all workflows")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ExecutionView.class)))
    public Response list(
            @PathParam("id") String id,
            @QueryParam("status") @Nullable String status,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        var after = Cursors.decode(cursor).map(Ids::run).orElse(null);
        var query = new Runs.Query(Ids.workflowOrAny(id), status(status), size + 1, after);
        return page(runs.list(caller.org(), query), size, uri);
    }

    private static @Nullable RunStatus status(@Nullable String code) {
        if (code == null || code.isBlank()) return null;
        return RunStatus.ofCode(code)
                .orElseThrow(() -> ProblemException.invalid("status", "is not a status of executions"));
    }

    private Response page(List<Run> found, int size, UriInfo uri) {
        var shown = found.size() > size ? found.subList(0, size) : found;
        Optional<String> next = found.size() > size
                ? Optional.of(Cursors.encode(shown.getLast().id().value()))
                : Optional.empty();
        var views = shown.stream().map(live::newest).map(ExecutionView::of).toList();
        return Page.link(Response.ok(views), uri, next).build();
    }

    @GET
    @Path("/{execution_id}")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "getExecution", summary = "How a run stands")
    public ExecutionView get(@PathParam("id") String id, @PathParam("execution_id") String execution) {
        return ExecutionView.of(find(id, execution));
    }

    @POST
    @Path("/{execution_id}/cancel")
    @PermissionsAllowed("workflow:execute")
    @Operation(operationId = "cancelExecution", summary = "Stops a run")
    @APIResponse(
            responseCode = "200",
            description = "The run has ended",
            content = @Content(schema = @Schema(implementation = ExecutionView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The run will end",
            content = @Content(schema = @Schema(implementation = ExecutionView.class)))
    public Response cancel(@PathParam("id") String id, @PathParam("execution_id") String execution)
            throws InterruptedException {
        var run = find(id, execution);
        try (var watch = new RunWatch(runs, live, caller.org(), run.id(), run.sequence())) {
            cancel.handle(caller.org(), run.id(), caller.subject());
            long until = System.nanoTime() + LONGEST_WAIT.toNanos();
            while (!run.status().ended() && System.nanoTime() < until)
                run = watch.next(Duration.ofSeconds(1)).orElse(run);
            var status = run.status().ended() ? Response.Status.OK : Response.Status.ACCEPTED;
            return Response.status(status).entity(ExecutionView.of(run)).build();
        }
    }

    private Run find(String id, String execution) {
        var workflow = Ids.workflowOrAny(id);
        return runs.find(caller.org(), Ids.run(execution))
                .filter(run -> workflow == null || run.origin().workflow().equals(workflow))
                .map(live::newest)
                .orElseThrow(() -> ProblemException.notFound("execution"));
    }
}
