package io.omnify.workflow.adapter.kafka;

import io.omnify.platform.events.Deliveries;
import io.omnify.platform.events.Event;
import io.omnify.workflow.contract.RunChangedV1;
import io.omnify.workflow.runs.port.Runs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the read model of runs: every instance does its share of the partitions. */
@Singleton
public final class RunProjection {
    private final Deliveries deliveries;
    private final Runs runs;

    public RunProjection(Deliveries deliveries, Runs runs) {
        this.deliveries = deliveries;
        this.runs = runs;
    }

    @Incoming("run-events")
    @RunOnVirtualThread
    void on(ConsumerRecord<String, byte[]> received) {
        deliveries.handle(received, this::handle);
    }

    void handle(Event event) {
        if (event.type().equals(RunChangedV1.TYPE))
            runs.show(event.read(RunChangedV1.class).toRun(event.org()));
    }
}
