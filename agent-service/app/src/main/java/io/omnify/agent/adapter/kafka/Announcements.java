package io.omnify.agent.adapter.kafka;

import io.omnify.agent.contract.WebhookMessages;
import io.omnify.agent.webhooks.domain.EventKind;
import io.omnify.agent.webhooks.usecase.Announce;
import io.omnify.platform.events.Deliveries;
import io.omnify.platform.events.Event;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what this service tells and passes on what organisations have subscribed to. */
@Singleton
public final class Announcements {
    private final Deliveries deliveries;
    private final Announce announce;

    Announcements(Deliveries deliveries, Announce announce) {
        this.deliveries = deliveries;
        this.announce = announce;
    }

    @Incoming("announcements")
    @RunOnVirtualThread
    public void on(ConsumerRecord<String, byte[]> message) {
        deliveries.handle(message, this::handle);
    }

    private void handle(Event event) {
        if (!EventKind.isKnown(event.type())) return;
        announce.handle(new Announce.Told(event.org(), event.id(), event.type(), () -> WebhookMessages.body(event)));
    }
}
