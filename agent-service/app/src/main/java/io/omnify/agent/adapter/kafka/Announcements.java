package io.omnify.agent.adapter.kafka;

import io.omnify.agent.contract.WebhookMessages;
import io.omnify.agent.webhooks.domain.EventKind;
import io.omnify.agent.webhooks.usecase.Announce;
import io.omnify.platform.events.Batches;
import io.omnify.platform.events.Event;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what this service tells and passes on what organisations have subscribed to. */
@Singleton
public final class Announcements {
    private static final Set<String> TYPES = Set.copyOf(EventKind.types());

    private final Batches batches;
    private final Announce announce;

    Announcements(Batches batches, Announce announce) {
        this.batches = batches;
        this.announce = announce;
    }

    @Incoming("announcements")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> batch) {
        batches.each(batch, TYPES, AgentTopics.OWN_LETTERS, this::handle);
    }

    private void handle(Event event) {
        announce.handle(new Announce.Told(event.org(), event.id(), event.type(), () -> WebhookMessages.body(event)));
    }
}
