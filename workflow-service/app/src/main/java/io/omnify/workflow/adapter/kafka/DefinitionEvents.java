package io.omnify.workflow.adapter.kafka;

import io.omnify.platform.events.Deliveries;
import io.omnify.platform.events.Event;
import io.omnify.workflow.contract.DefinitionPublishedV1;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.triggers.usecase.SyncTriggers;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A published version may declare other triggers than the one before. */
@Singleton
public final class DefinitionEvents {
    private final Deliveries deliveries;
    private final SyncTriggers sync;

    public DefinitionEvents(Deliveries deliveries, SyncTriggers sync) {
        this.deliveries = deliveries;
        this.sync = sync;
    }

    @Incoming("definition-events")
    @Blocking
    void on(ConsumerRecord<String, byte[]> received) {
        deliveries.handle(received, this::handle);
    }

    private void handle(Event event) {
        if (event.type().equals(DefinitionPublishedV1.TYPE))
            sync.handle(
                    event.org(), new WorkflowId(event.data().path("workflow_id").asText()));
    }
}
