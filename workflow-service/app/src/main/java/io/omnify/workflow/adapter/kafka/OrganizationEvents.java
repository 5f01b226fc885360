package io.omnify.workflow.adapter.kafka;

import io.omnify.platform.events.Deliveries;
import io.omnify.platform.events.Event;
import io.omnify.workflow.definitions.usecase.EnsureBuiltIns;
import io.omnify.workflow.expressions.port.LargeValues;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A new organisation finds its workflows in place; of one that is gone, no large value is kept. */
@Singleton
public final class OrganizationEvents {
    private static final String CREATED = "organization.created.v1";
    private static final String DELETED = "organization.deleted.v1";

    private final Deliveries deliveries;
    private final EnsureBuiltIns builtIns;
    private final LargeValues values;

    public OrganizationEvents(Deliveries deliveries, EnsureBuiltIns builtIns, LargeValues values) {
        this.values = values;
        this.deliveries = deliveries;
        this.builtIns = builtIns;
    }

    @Incoming("auth-events")
    @RunOnVirtualThread
    void on(ConsumerRecord<String, byte[]> received) {
        deliveries.handle(received, this::handle);
    }

    void handle(Event event) {
        if (event.type().equals(CREATED)) builtIns.handle(event.org());
        if (event.type().equals(DELETED)) values.forget(event.org());
    }
}
