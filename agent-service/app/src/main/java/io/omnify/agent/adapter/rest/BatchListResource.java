package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Batches;
import io.omnify.agent.executions.port.Batches.Course;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Which batches there are. */
@Path("/api/agentkit")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
final class BatchListResource {
    private final Batches batches;
    private final Caller caller;

    BatchListResource(Batches batches, Caller caller) {
        this.batches = batches;
        this.caller = caller;
    }

    /** A batch without its items. */
    @Schema(name = "AgentBatchCourse")
    record CourseView(
            String batchId,
            String agentId,

            @Schema(description = "running until every item is over")
            String status,

            long total,
            Map<String, Long> counts,
            MoneyView cost,
            Instant startedAt) {
        static CourseView of(Course course) {
            var counts = new TreeMap<String, Long>();
            course.counts().forEach((state, count) -> counts.put(state.code(), count));
            return new CourseView(
                    course.id(),
                    course.agent(),
                    course.isOver() ? Status.COMPLETED.code() : Status.RUNNING.code(),
                    course.total(),
                    counts,
                    MoneyView.of(course.cost()),
                    course.startedAt());
        }
    }

    @GET
    @Path("/batches")
    @PermissionsAllowed("agent:read")
    @Operation(operationId = "listAgentBatches")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CourseView.class)),
            description = "Newest first; one whose first item was deleted is not among them")
    public Response list(
            @QueryParam("agent_id") @Nullable String agent,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var wanted = Page.limit(limit);
        var after = Cursors.decode(cursor).filter(ExecutionId::isValid).map(ExecutionId::new);
        var found = batches.list(caller.org(), Optional.ofNullable(agent), after, wanted);
        var next = found.size() < wanted
                ? Optional.<String>empty()
                : Optional.of(Cursors.encode(found.getLast().first().value()));
        return Page.link(Response.ok(found.stream().map(CourseView::of).toList()), uri, next)
                .build();
    }
}
