package io.omnify.agent.adapter.rest;

import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.webhooks.domain.EventKind;
import io.omnify.agent.webhooks.port.Subscriptions;
import io.omnify.agent.webhooks.usecase.KeepSubscriptions;
import io.omnify.agent.webhooks.usecase.KeepSubscriptions.Wish;
import io.omnify.platform.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Where organisations' own systems want to hear of what. */
@Path("/api/webhooks")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "webhooks")
final class WebhookResource {
    private final KeepSubscriptions keep;
    private final Subscriptions subscriptions;
    private final Caller caller;

    WebhookResource(KeepSubscriptions keep, Subscriptions subscriptions, Caller caller) {
        this.keep = keep;
        this.subscriptions = subscriptions;
        this.caller = caller;
    }

    @Schema(name = "WebhookRequest", description = "On a change, what is missing stays as it is")
    record Request(
            @Schema(description = "public, https") @Nullable String url,
            @Size(max = 50) @Nullable List<String> eventTypes,
            @Nullable String description,

            @Schema(enumeration = {"active", "disabled"}) @Nullable
            String status) {
        Wish wish() {
            var active = status == null ? null : Boolean.valueOf(status.equals("active"));
            return new Wish(url, eventTypes, description, active);
        }
    }

    @Schema(
            name = "WebhookEventType",
            requiredProperties = {"type", "description"})
    record EventTypeView(String type, String description) {}

    @GET
    @Path("/event-types")
    @PermissionsAllowed("integration:read")
    @Operation(operationId = "listWebhookEventTypes", summary = "What can be subscribed to")
    public List<EventTypeView> types() {
        return Arrays.stream(EventKind.values())
                .map(kind -> new EventTypeView(kind.type(), kind.meaning()))
                .toList();
    }

    @GET
    @PermissionsAllowed("integration:read")
    @Operation(operationId = "listWebhooks", summary = "Newest first; there are at most 50")
    public List<WebhookView> list() {
        return subscriptions.list(caller.org()).stream().map(WebhookView::of).toList();
    }

    @POST
    @PermissionsAllowed("integration:write")
    @Operation(
            operationId = "createWebhook",
            summary =
                    "Deliveries are signed as Standard Webhooks are, and tried for three days until answered with 2xx")
    @APIResponse(
            responseCode = "201",
            description = "With the secret, which is shown this once",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    public Response create(@Valid @NotNull Request body) {
        var made = keep.create(caller.org(), body.wish(), caller.subject());
        var at = URI.create("/api/webhooks/" + made.subscription().id());
        return Response.created(at)
                .entity(WebhookView.of(made.subscription(), made.secret()))
                .build();
    }

    @GET
    @Path("/{webhook_id}")
    @PermissionsAllowed("integration:read")
    @Operation(operationId = "getWebhook")
    public WebhookView get(@PathParam("webhook_id") String id) {
        return subscriptions
                .find(caller.org(), id)
                .map(WebhookView::of)
                .orElseThrow(() -> new Refused(new Refusal.SubscriptionNotFound(id)));
    }

    @PATCH
    @Path("/{webhook_id}")
    @PermissionsAllowed("integration:write")
    @Operation(operationId = "changeWebhook", summary = "Also enables one that was disabled")
    public WebhookView change(@PathParam("webhook_id") String id, @Valid @NotNull Request body) {
        return WebhookView.of(keep.change(caller.org(), id, body.wish()));
    }

    @DELETE
    @Path("/{webhook_id}")
    @PermissionsAllowed("integration:write")
    @Operation(operationId = "removeWebhook")
    @APIResponse(responseCode = "204", description = "Nothing more is sent")
    public void remove(@PathParam("webhook_id") String id) {
        keep.remove(caller.org(), id);
    }

    @POST
    @Path("/{webhook_id}/secret")
    @Consumes(MediaType.WILDCARD)
    @PermissionsAllowed("integration:write")
    @Operation(operationId = "renewWebhookSecret", summary = "From now on deliveries are signed with the new one")
    public WebhookView renew(@PathParam("webhook_id") String id) {
        var made = keep.renewSecret(caller.org(), id);
        return WebhookView.of(made.subscription(), made.secret());
    }
}
