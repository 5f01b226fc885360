package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Page;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.control.usecase.FindRuns;
import io.omnify.workflow.definitions.port.Workflows;
import io.omnify.workflow.live.LiveRuns;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads runs. The workflow id {@code -} means whichever workflow, as in the organisation's recent runs. */
@Path("/api/agentkit/workflows/{id}/executions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "executions")
final class ExecutionResource {
    private static final int SHOWN_HISTORY = 2_000;

    private final FindRuns find;
    private final KnownRuns runs;
    private final RunArchive archive;
    private final Workflows workflows;
    private final LiveRuns live;
    private final Caller caller;

    ExecutionResource(
            FindRuns find, KnownRuns runs, RunArchive archive, Workflows workflows, LiveRuns live, Caller caller) {
        this.find = find;
        this.runs = runs;
        this.archive = archive;
        this.workflows = workflows;
        this.live = live;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("workflow:read")
    @Operation(
            operationId = "listExecutions",
            summary =
                    "Runs of a workflow, newest first, and with q first those with whole words; with the workflow id - of all workflows")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ExecutionView.class)))
    public Response list(
            @PathParam("id") String id,
            @BeanParam Filters.Query query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var question = new FindRuns.Question(caller.org(), query.filter(id, false), false);
        var page = find.handle(question, Page.limit(limit), RunPages.after(cursor));
        return RunPages.answer(page, run -> ExecutionView.of(live.newest(run)), uri);
    }

    @GET
    @Path("/{execution_id}")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "getExecution", summary = "How a run stands, with its steps as the definition has them")
    public ExecutionView get(@PathParam("id") String id, @PathParam("execution_id") String execution) {
        var run = runs.current(caller.org(), id, execution);
        var definition = workflows
                .find(caller.org(), run.origin().workflow(), run.origin().version())
                .map(workflow -> workflow.definition())
                .orElse(null);
        var history = archive.history(caller.org(), run.id(), -1, SHOWN_HISTORY).orElse(List.of()).stream()
                .filter(entry -> entry.sequence() <= run.sequence())
                .toList();
        return ExecutionView.of(run, definition, history);
    }

    @GET
    @Path("/{execution_id}/history")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "getHistory", summary = "What happened to a run, oldest first, and who or what caused it")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = HistoryPages.EntryView.class)))
    public Response history(
            @PathParam("id") String id,
            @PathParam("execution_id") String execution,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var run = runs.current(caller.org(), id, execution);
        var history = new HistoryPages((since, most) -> archive.history(caller.org(), run.id(), since, most));
        return history.answer(limit, cursor, uri);
    }
}
