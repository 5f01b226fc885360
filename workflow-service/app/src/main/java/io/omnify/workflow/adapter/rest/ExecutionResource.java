package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.control.domain.Entry;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.definitions.port.Workflows;
import io.omnify.workflow.live.LiveRuns;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.port.Runs;
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
import java.util.Optional;
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

    private final Runs runs;
    private final RunArchive archive;
    private final Workflows workflows;
    private final LiveRuns live;
    private final Caller caller;

    ExecutionResource(Runs runs, RunArchive archive, Workflows workflows, LiveRuns live, Caller caller) {
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
            summary = "Runs of a workflow, newest first; with the workflow id - runs of all workflows")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ExecutionView.class)))
    public Response list(
            @PathParam("id") String id,
            @BeanParam Filters.Query query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        var after = Cursors.decode(cursor).map(Ids::run).orElse(null);
        return page(archive.search(caller.org(), query.filter(id, false), size + 1, after), size, uri);
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
    @Operation(operationId = "getExecution", summary = "How a run stands, with its steps as the definition has them")
    public ExecutionView get(@PathParam("id") String id, @PathParam("execution_id") String execution) {
        var run = find(id, execution);
        var definition = workflows
                .find(caller.org(), run.origin().workflow(), run.origin().version())
                .map(workflow -> workflow.definition())
                .orElse(null);
        var history = archive.history(caller.org(), run.id(), -1, SHOWN_HISTORY).orElse(List.of());
        return ExecutionView.of(run, definition, history);
    }

    @Schema(
            name = "HistoryEntry",
            requiredProperties = {"sequence", "at", "type", "by"})
    record EntryView(
            long sequence,
            Instant at,
            String type,
            @Nullable String stepId,
            @Nullable Integer attempt,
            ExecutionView.ActorView by,
            @Nullable String detail) {
        static EntryView of(Entry entry) {
            return new EntryView(
                    entry.sequence(),
                    entry.at(),
                    entry.type(),
                    entry.stepId().isEmpty() ? null : entry.stepId(),
                    entry.attempt() == 0 ? null : entry.attempt(),
                    ExecutionView.ActorView.of(entry.by()),
                    entry.detail().isEmpty() ? null : entry.detail());
        }
    }

    @GET
    @Path("/{execution_id}/history")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "getHistory", summary = "What happened to a run, oldest first, and who or what caused it")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = EntryView.class)))
    public Response history(
            @PathParam("id") String id,
            @PathParam("execution_id") String execution,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        long since = Cursors.decode(cursor).map(ExecutionResource::position).orElse(-1L);
        var run = find(id, execution);
        // one change may have several entries: a page ends with a change, so that none is cut in two
        var entries = archive.history(caller.org(), run.id(), since, size).orElse(List.of());
        boolean more = !entries.isEmpty()
                && archive.history(caller.org(), run.id(), entries.getLast().sequence(), 1)
                        .filter(rest -> !rest.isEmpty())
                        .isPresent();
        Optional<String> next = more
                ? Optional.of(Cursors.encode(String.valueOf(entries.getLast().sequence())))
                : Optional.empty();
        var views = entries.stream().map(EntryView::of).toList();
        return Page.link(Response.ok(views), uri, next).build();
    }

    private static long position(String cursor) {
        if (!cursor.matches("[0-9]{1,18}")) throw ProblemException.invalid("cursor", "is not a cursor of this list");
        return Long.parseLong(cursor);
    }

    private Run find(String id, String execution) {
        var workflow = Ids.workflowOrAny(id);
        return runs.find(caller.org(), Ids.run(execution))
                .filter(run -> workflow == null || run.origin().workflow().equals(workflow))
                .map(live::newest)
                .orElseThrow(() -> ProblemException.notFound("execution"));
    }
}
