package io.omnify.agent.adapter.kafka;

import io.omnify.agent.agents.usecase.ProvisionBuiltIns;
import io.omnify.agent.connections.usecase.Disconnect;
import io.omnify.platform.events.Deliveries;
import io.omnify.platform.events.Event;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of new organisations, which start with the built-in agents, and of those that are gone, whose tokens go with them. */
@Singleton
public final class Organizations {
    private final Deliveries deliveries;
    private final ProvisionBuiltIns provision;
    private final Disconnect disconnect;

    Organizations(Deliveries deliveries, ProvisionBuiltIns provision, Disconnect disconnect) {
        this.deliveries = deliveries;
        this.provision = provision;
        this.disconnect = disconnect;
    }

    @Incoming("organizations")
    @RunOnVirtualThread
    public void on(ConsumerRecord<String, byte[]> message) {
        deliveries.handle(message, this::handle);
    }

    private void handle(Event event) {
        switch (event.type()) {
            case "organization.created.v1" -> provision.handle(event.org());
            case "organization.deleted.v1" -> disconnect.all(event.org());
            default -> {}
        }
    }
}
