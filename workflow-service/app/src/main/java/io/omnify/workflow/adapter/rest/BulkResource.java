package io.omnify.workflow.adapter.rest;

import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.control.domain.BulkOrder;
import io.omnify.workflow.control.port.BulkOrders;
import io.omnify.workflow.control.usecase.CancelMany;
import io.omnify.workflow.control.usecase.ControlMany;
import io.omnify.workflow.definitions.port.Ids;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.RunId;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Does one thing to many runs, and tells how far it is. */
@Path("/api/agentkit/workflows/{id}/executions/bulk")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "executions")
final class BulkResource {
    private final ControlMany control;
    private final CancelMany cancel;
    private final BulkOrders orders;
    private final KnownWorkflows workflows;
    private final Ids ids;
    private final Caller caller;

    BulkResource(
            ControlMany control,
            CancelMany cancel,
            BulkOrders orders,
            KnownWorkflows workflows,
            Ids ids,
            Caller caller) {
        this.control = control;
        this.cancel = cancel;
        this.orders = orders;
        this.workflows = workflows;
        this.ids = ids;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @PermissionsAllowed("workflow:execute")
    @Operation(
            operationId = "orderExecutions",
            summary = "Counts the runs of a filter that an order applies to (count_only), and then, given that number "
                    + "as expected, orders them all; the order goes on by itself and is found under its order_id")
    public ControlRequest.BulkAnswer order(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            ControlRequest.@Nullable Bulk body) {
        workflows.orAny(caller.org(), id);
        if (body == null || body.act() == null) throw ProblemException.invalid("act", "is required");
        if (body.filter() == null) throw ProblemException.invalid("filter", "is required");
        var request = request(id, body.act(), body.filter(), body.order(), name(key));
        if (Boolean.TRUE.equals(body.countOnly())) {
            var count = control.count(request);
            return new ControlRequest.BulkAnswer(count.found(), count.applies(), false, null, null);
        }
        if (body.expected() == null) throw ProblemException.invalid("expected", "count first, then say how many");
        var order = control.handle(request, body.expected());
        var count = order.count();
        return new ControlRequest.BulkAnswer(
                count.found(), count.applies(), true, order.id(), order.status().code());
    }

    @GET
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "listBulkOrders", summary = "Orders to many runs, newest first")
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = BulkOrderView.class)))
    public Response list(
            @PathParam("id") String id,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        var workflow = workflows.orAny(caller.org(), id);
        var after = Cursors.decode(cursor).orElse(null);
        var found = orders.list(caller.org(), workflow, size + 1, after);
        var shown = found.size() > size ? found.subList(0, size) : found;
        Optional<String> next =
                found.size() > size ? Optional.of(Cursors.encode(shown.getLast().id())) : Optional.empty();
        var views = shown.stream().map(BulkOrderView::of).toList();
        return Page.link(Response.ok(views), uri, next).build();
    }

    @GET
    @Path("/{order_id}")
    @PermissionsAllowed("workflow:read")
    @Operation(operationId = "getBulkOrder", summary = "How far an order to many runs is")
    public BulkOrderView get(@PathParam("id") String id, @PathParam("order_id") String order) {
        return BulkOrderView.of(find(id, order));
    }

    @POST
    @Path("/{order_id}/cancel")
    @PermissionsAllowed("workflow:execute")
    @Operation(operationId = "cancelBulkOrder", summary = "Stops an order where it is; what is done stays done")
    public BulkOrderView cancel(@PathParam("id") String id, @PathParam("order_id") String order) {
        return BulkOrderView.of(cancel.handle(caller.org(), find(id, order).id()));
    }

    private BulkOrder find(String id, String order) {
        var workflow = workflows.orAny(caller.org(), id);
        return orders.find(caller.org(), order)
                .filter(known ->
                        workflow == null || workflow.equals(known.filter().workflow()))
                .orElseThrow(() -> ProblemException.notFound("order"));
    }

    /** With a key, the same request is the same order. */
    private String name(@Nullable String key) {
        return key == null
                ? ids.next("bulk_")
                : "bulk_" + RunId.derived(caller.org() + "\n" + key).value().substring(4);
    }

    private ControlMany.Request request(
            String id, String verb, ControlRequest.Filter asked, @Nullable ControlRequest order, String name) {
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
        return new ControlMany.Request(caller.org(), filter, act, Actor.of(caller.subject()), name);
    }
}
