package io.omnify.workflow.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.security.Caller;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.control.port.Retention;
import io.omnify.workflow.control.port.RunArchive;
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

/** Takes runs along, page by page, so that any number fits through. */
@Path("/api/agentkit/workflows/{id}/executions/export")
@RunOnVirtualThread
@Tag(name = "executions")
final class ExportResource {
    private static final int PAGE = 200;
    private static final int MOST = 50_000;
    private static final String LINES = "application/jsonl";

    private final Retention retention;
    private final RunArchive archive;
    private final ObjectMapper json;
    private final Caller caller;

    ExportResource(Retention retention, RunArchive archive, ObjectMapper json, Caller caller) {
        this.retention = retention;
        this.archive = archive;
        this.json = json;
        this.caller = caller;
    }

    @GET
    @Produces(LINES)
    @PermissionsAllowed("workflow:read")
    @Operation(
            operationId = "exportExecutions",
            summary = "Runs of a filter, one JSON object in each line, newest first; or what the archive has")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = ExecutionView.class)))
    public Response export(
            @PathParam("id") String id,
            @BeanParam Filters.Query query,
            @QueryParam("archived") @Nullable Boolean archived) {
        var org = caller.org();
        var filter = query.filter(id, false);
        StreamingOutput lines =
                Boolean.TRUE.equals(archived) ? out -> archived(org, out) : out -> kept(org, filter, out);
        return Response.ok(lines).build();
    }

    private void kept(OrgId org, RunFilter filter, OutputStream out) throws IOException {
        var page = archive.search(org, filter, PAGE, null);
        for (int told = 0; !page.isEmpty() && told < MOST; told += page.size()) {
            for (var run : page) line(out, json.writeValueAsBytes(ExecutionView.of(run)));
            page = archive.search(org, filter, PAGE, page.getLast().id());
        }
    }

    private void archived(OrgId org, OutputStream out) throws IOException {
        var page = retention.archived(org, "", PAGE);
        for (int told = 0; !page.isEmpty() && told < MOST; told += page.size()) {
            for (var run : page) line(out, run.json().getBytes(UTF_8));
            page = retention.archived(org, page.getLast().run(), PAGE);
        }
    }

    private static void line(OutputStream out, byte[] json) throws IOException {
        out.write(json);
        out.write('\n');
    }
}
