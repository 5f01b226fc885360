package io.omnify.agent.webhooks.domain;

import java.time.Instant;

/** What webhooks add to what happens. */
public sealed interface WebhookEvent {
    /** A platform told something at an inlet; {@code late} when newer was told of the same subject before. */
    record Received(Inlet inlet, Notice notice, long sequence, boolean late, Instant at) implements WebhookEvent {}
}
