package io.omnify.agent.adapter.rest;

import io.omnify.agent.webhooks.domain.Delivery;
import io.omnify.agent.webhooks.domain.Subscription;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subscription as its organisation sees it. */
@Schema(
        name = "Webhook",
        requiredProperties = {"webhook_id", "url", "event_types", "description", "status", "created_at", "created_by"})
record WebhookView(
        String webhookId,
        String url,
        List<String> eventTypes,
        String description,

        @Schema(enumeration = {"active", "disabled"}) String status,

        @Schema(description = "why it is disabled") @Nullable
        String reason,

        @Schema(description = "since when nothing has arrived; missing while all is well") @Nullable
        Instant failingSince,

        Instant createdAt,
        String createdBy,

        @Schema(description = "what deliveries are signed with; shown only when it is made") @Nullable
        String secret) {
    static WebhookView of(Subscription of) {
        return of(of, null);
    }

    static WebhookView of(Subscription of, @Nullable String secret) {
        return new WebhookView(
                of.id(),
                of.url().toString(),
                of.types(),
                of.description(),
                of.status().code(),
                of.why().isEmpty() ? null : of.why(),
                of.failingSince(),
                of.createdAt(),
                of.createdBy(),
                secret);
    }

    /** One event on its way to the address, or arrived. */
    @Schema(
            name = "WebhookDelivery",
            requiredProperties = {"delivery_id", "event_id", "event_type", "status", "attempts", "created_at", "tries"})
    record DeliveryView(
            String deliveryId,
            String eventId,
            String eventType,

            @Schema(enumeration = {"pending", "delivered", "failed"})
            String status,

            int attempts,
            Instant createdAt,
            @Nullable Instant nextAttemptAt,

            @Schema(description = "the last ten") List<TryView> tries,

            @Schema(description = "what is sent; only of a single one, and only to who may read what it tells of")
            @Nullable
            String body) {
        static DeliveryView of(Delivery of, boolean whole) {
            boolean pending = of.status() == Delivery.Status.PENDING;
            return new DeliveryView(
                    of.id(),
                    of.event(),
                    of.type(),
                    of.status().code(),
                    of.attempts(),
                    of.createdAt(),
                    pending ? of.nextAt() : null,
                    of.tries().stream().map(TryView::of).toList(),
                    whole ? of.body() : null);
        }
    }

    /** One call of the address. */
    @Schema(
            name = "WebhookTry",
            requiredProperties = {"at"})
    record TryView(
            Instant at,

            @Schema(description = "the address's HTTP status; missing when it did not answer") @Nullable
            Integer responseStatus,

            @Nullable String detail) {
        static TryView of(Delivery.Try of) {
            return new TryView(
                    of.at(), of.answer() == 0 ? null : of.answer(), of.detail().isEmpty() ? null : of.detail());
        }
    }
}
