package io.omnify.workflow.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.platform.security.Caller;
import io.omnify.workflow.control.usecase.FindRuns;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes runs along, page by page, so that any number fits through; one that is cut off does not end like a whole one. */
@Path("/api/agentkit/workflows/{id}/executions/export")
@RunOnVirtualThread
@Tag(name = "executions")
final class ExportResource {
    private static final int PAGE = 200;
    private static final String LINES = "application/jsonl";

    private final FindRuns find;
    private final ObjectMapper json;
    private final Caller caller;

    ExportResource(FindRuns find, ObjectMapper json, Caller caller) {
        this.find = find;
        this.json = json;
        this.caller = caller;
    }

    @GET
    @Produces(LINES)
    @PermissionsAllowed("workflow:read")
    @Operation(
            operationId = "exportExecutions",
            summary =
                    "All runs of a filter in the order of lists, one JSON object in each line; or those the archive has")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = ExecutionView.class)))
    public Response export(
            @PathParam("id") String id,
            @BeanParam Filters.Query query,
            @QueryParam("archived") @Nullable Boolean archived) {
        var question = new FindRuns.Question(caller.org(), query.filter(id, false), Boolean.TRUE.equals(archived));
        StreamingOutput lines = out -> write(question, out);
        return Response.ok(lines).build();
    }

    private void write(FindRuns.Question question, OutputStream out) throws IOException {
        var page = find.handle(question, PAGE, null);
        while (!page.runs().isEmpty()) {
            for (var run : page.runs()) line(out, json.writeValueAsBytes(ExecutionView.of(run)));
            if (page.read().isEmpty()) return;
            page = find.handle(question, PAGE, page.read().get());
        }
    }

    private static void line(OutputStream out, byte[] json) throws IOException {
        out.write(json);
        out.write('\n');
    }
}
