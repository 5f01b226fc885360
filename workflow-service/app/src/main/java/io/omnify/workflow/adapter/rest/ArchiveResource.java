package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Page;
import io.omnify.workflow.control.port.ArchivedRuns;
import io.omnify.workflow.control.usecase.FindRuns;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reads what retention has taken out of the lists. Nothing can be done to an archived run any more. */
@Path("/api/agentkit/workflows/{id}/archive")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "executions")
final class ArchiveResource {
    private final FindRuns find;
    private final KnownRuns runs;
    private final ArchivedRuns archived;
    private final Caller caller;

    ArchiveResource(FindRuns find, KnownRuns runs, ArchivedRuns archived, Caller caller) {
        this.find = find;
        this.runs = runs;
        this.archived = archived;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "listArchivedExecutions", summary = "Archived runs, in the order of the other lists")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ExecutionView.class)))
    public Response list(
            @PathParam("id") String id,
            @BeanParam Filters.Query query,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var question = new FindRuns.Question(caller.org(), query.filter(id, false), true);
        var page = find.handle(question, Page.limit(limit), RunPages.after(cursor));
        return RunPages.answer(page, ExecutionView::of, uri);
    }

    @GET
    @Path("/{execution_id}")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "getArchivedExecution", summary = "How an archived run ended")
    public ExecutionView get(@PathParam("id") String id, @PathParam("execution_id") String execution) {
        return ExecutionView.of(runs.archived(caller.org(), id, execution));
    }

    @GET
    @Path("/{execution_id}/history")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "getArchivedHistory", summary = "What happened to an archived run, oldest first")
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
        var run = runs.archived(caller.org(), id, execution);
        var history = new HistoryPages((since, most) -> archived.history(caller.org(), run.id(), since, most));
        return history.answer(limit, cursor, uri);
    }
}
