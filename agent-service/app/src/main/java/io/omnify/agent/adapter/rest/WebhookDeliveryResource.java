package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.WebhookView.DeliveryView;
import io.omnify.agent.contract.WebhookMessages;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.port.Ids;
import io.omnify.agent.webhooks.domain.Delivery;
import io.omnify.agent.webhooks.domain.EventKind;
import io.omnify.agent.webhooks.domain.Subscription;
import io.omnify.agent.webhooks.port.Deliveries;
import io.omnify.agent.webhooks.port.Subscriptions;
import io.omnify.agent.webhooks.usecase.Announce;
import io.omnify.agent.webhooks.usecase.Redeliver;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
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
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The log of what was sent to an address, and what can be sent again. */
@Path("/api/webhooks/{webhook_id}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "webhooks")
final class WebhookDeliveryResource {
    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final Announce announce;
    private final Redeliver redeliver;
    private final Ids ids;
    private final InstantSource clock;
    private final Caller caller;

    WebhookDeliveryResource(
            Deliveries deliveries,
            Subscriptions subscriptions,
            Announce announce,
            Redeliver redeliver,
            Ids ids,
            InstantSource clock,
            Caller caller) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.announce = announce;
        this.redeliver = redeliver;
        this.ids = ids;
        this.clock = clock;
        this.caller = caller;
    }

    @GET
    @Path("/deliveries")
    @PermissionsAllowed("integration:read")
    @Operation(operationId = "listWebhookDeliveries")
    @APIResponse(
            responseCode = "200",
            description = "Newest first; kept for thirty days",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DeliveryView.class)))
    public Response list(
            @PathParam("webhook_id") String webhook,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        int size = Page.limit(limit);
        var to = subscription(webhook);
        var found = deliveries.list(to.org(), to.id(), Cursors.decode(cursor), size + 1);
        var shown = found.size() > size ? found.subList(0, size) : found;
        Optional<String> next =
                found.size() > size ? Optional.of(Cursors.encode(shown.getLast().id())) : Optional.empty();
        var views = shown.stream().map(each -> DeliveryView.of(each, false)).toList();
        return Page.link(Response.ok(views), uri, next).build();
    }

    @GET
    @Path("/deliveries/{delivery_id}")
    @PermissionsAllowed("integration:read")
    @Operation(operationId = "getWebhookDelivery")
    public DeliveryView get(@PathParam("webhook_id") String webhook, @PathParam("delivery_id") String id) {
        return whole(redeliver.find(caller.org(), webhook, id));
    }

    @POST
    @Path("/deliveries/{delivery_id}/redeliver")
    @PermissionsAllowed("integration:write")
    @Operation(operationId = "redeliverWebhook", summary = "Sends the same again, for another three days")
    @APIResponse(
            responseCode = "202",
            description = "It will be sent",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response again(@PathParam("webhook_id") String webhook, @PathParam("delivery_id") String id) {
        return Response.accepted(whole(redeliver.handle(caller.org(), webhook, id)))
                .build();
    }

    @POST
    @Path("/ping")
    @PermissionsAllowed("integration:write")
    @Operation(operationId = "pingWebhook", summary = "Sends a webhook.ping.v1, to see whether deliveries arrive")
    @APIResponse(
            responseCode = "202",
            description = "It will be sent",
            content = @Content(schema = @Schema(implementation = DeliveryView.class)))
    public Response ping(@PathParam("webhook_id") String webhook) {
        var to = subscription(webhook);
        var id = ids.next("evt_");
        var body = WebhookMessages.ping(id, clock.instant(), to.org().value(), to.id());
        var told = new Announce.Told(to.org(), id, WebhookMessages.PING, () -> body);
        return Response.accepted(whole(announce.handle(to, told))).build();
    }

    private Subscription subscription(String id) {
        return subscriptions
                .find(caller.org(), id)
                .orElseThrow(() -> new Refused(new Refusal.SubscriptionNotFound(id)));
    }

    /** What was sent may tell of people; who may only see that it was sent is not shown it. */
    private DeliveryView whole(Delivery delivery) {
        return DeliveryView.of(delivery, EventKind.mayRead(delivery.type(), caller.permissions()));
    }
}
