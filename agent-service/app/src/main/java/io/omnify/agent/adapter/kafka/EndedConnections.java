package io.omnify.agent.adapter.kafka;

import io.omnify.agent.clients.usecase.ForgetCrm;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.platform.events.Batches;
import io.omnify.platform.events.Event;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of CRMs that are not connected any more, so that what was read of their people goes too. */
@Singleton
public final class EndedConnections {
    private static final Set<String> TYPES = Set.of("connection.changed.v1");

    private final Batches batches;
    private final ForgetCrm forget;

    EndedConnections(Batches batches, ForgetCrm forget) {
        this.batches = batches;
        this.forget = forget;
    }

    /** What is read of the event. */
    record Changed(String connectionId, String platform, String status) {}

    @Incoming("ended-connections")
    @Blocking
    public void on(ConsumerRecords<String, byte[]> batch) {
        batches.each(batch, TYPES, AgentTopics.OWN_LETTERS, this::handle);
    }

    private void handle(Event event) {
        var changed = event.read(Changed.class);
        if (changed.platform().equals(Platform.GOHIGHLEVEL.code())
                && changed.status().equals("disconnected")) forget.handle(event.org(), changed.connectionId());
    }
}
