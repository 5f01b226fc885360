package io.omnify.agent.adapter.kafka;

import io.omnify.agent.agents.usecase.ProvisionBuiltIns;
import io.omnify.platform.events.Deliveries;
import io.omnify.platform.events.Event;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of new organisations, which start with the built-in agents. */
@Singleton
public final class Organizations {
    private final Deliveries deliveries;
    private final ProvisionBuiltIns provision;

    Organizations(Deliveries deliveries, ProvisionBuiltIns provision) {
        this.deliveries = deliveries;
        this.provision = provision;
    }

    @Incoming("organizations")
    @RunOnVirtualThread
    public void on(ConsumerRecord<String, byte[]> message) {
        deliveries.handle(message, this::handle);
    }

    private void handle(Event event) {
        if (event.type().equals("organization.created.v1")) provision.handle(event.org());
    }
}
