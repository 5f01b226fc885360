package io.omnify.agent.adapter.kafka;

import io.omnify.agent.clients.usecase.ForgetCrm;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.platform.events.Deliveries;
import io.omnify.platform.events.Event;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of CRMs that are not connected any more, so that what was read of their people goes too. */
@Singleton
public final class EndedConnections {
    private final Deliveries deliveries;
    private final ForgetCrm forget;

    EndedConnections(Deliveries deliveries, ForgetCrm forget) {
        this.deliveries = deliveries;
        this.forget = forget;
    }

    /** What is read of the event. */
    record Changed(String connectionId, String platform, String status) {}

    @Incoming("ended-connections")
    @RunOnVirtualThread
    public void on(ConsumerRecord<String, byte[]> message) {
        deliveries.handle(message, this::handle);
    }

    private void handle(Event event) {
        if (!event.type().equals("connection.changed.v1")) return;
        var changed = event.read(Changed.class);
        if (changed.platform().equals(Platform.GOHIGHLEVEL.code())
                && changed.status().equals("disconnected")) forget.handle(event.org(), changed.connectionId());
    }
}
