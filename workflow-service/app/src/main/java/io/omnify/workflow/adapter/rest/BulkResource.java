package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.control.usecase.ControlMany;
import io.omnify.workflow.definitions.port.Ids;
import io.omnify.workflow.runs.domain.Actor;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Does one thing to many runs. */
@Path("/api/agentkit/workflows/{id}/executions/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "executions")
final class BulkResource {
    private final ControlMany control;
    private final Ids ids;
    private final Caller caller;

    BulkResource(ControlMany control, Ids ids, Caller caller) {
        this.control = control;
        this.ids = ids;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("workflow:execute")
    @Operation(
            operationId = "orderExecutions",
            summary = "Counts the runs of a filter that an order applies to (count_only), and then, given that number "
                    + "as expected, orders them all")
    public ControlRequest.BulkAnswer order(@PathParam("id") String id, ControlRequest.@Nullable Bulk body) {
        if (body == null || body.act() == null) throw ProblemException.invalid("act", "is required");
        if (body.filter() == null) throw ProblemException.invalid("filter", "is required");
        var request = request(id, body.act(), body.filter(), body.order());
        if (Boolean.TRUE.equals(body.countOnly())) {
            var count = control.count(request);
            return new ControlRequest.BulkAnswer(count.found(), count.applies(), false);
        }
        if (body.expected() == null) throw ProblemException.invalid("expected", "count first, then say how many");
        var count = control.handle(request, body.expected());
        return new ControlRequest.BulkAnswer(count.found(), count.applies(), true);
    }

    private ControlMany.Request request(
            String id, String verb, ControlRequest.Filter asked, @Nullable ControlRequest order) {
        var filter = Filters.filter(
                id,
                asked.status(),
                asked.q(),
                asked.from(),
                asked.to(),
                asked.attributes(),
                Boolean.TRUE.equals(asked.incident()),
                asked.errorCode());
        var act = (order == null ? ControlRequest.EMPTY : order).act(verb, caller.subject());
        return new ControlMany.Request(caller.org(), filter, act, Actor.of(caller.subject()), ids.next("bulk_"));
    }
}
