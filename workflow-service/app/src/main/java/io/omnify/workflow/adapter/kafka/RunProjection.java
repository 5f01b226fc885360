package io.omnify.workflow.adapter.kafka;

import io.omnify.platform.events.Batches;
import io.omnify.platform.events.Event;
import io.omnify.workflow.contract.RunChangedV1;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.runs.domain.Run;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps the read model of runs, a batch at a time: every instance does its share of the partitions. */
@Singleton
public final class RunProjection {
    private final RunArchive archive;
    private final Batches batches;

    public RunProjection(RunArchive archive, Batches batches) {
        this.archive = archive;
        this.batches = batches;
    }

    /** While the database is away nothing is lost: the batch waits, and so do those behind it. */
    @Incoming("run-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) {
        batches.handle(batch, RunProjection::read, archive::keep);
    }

    private static Optional<Run> read(Event event) {
        if (!event.type().equals(RunChangedV1.TYPE)) return Optional.empty();
        return Optional.of(event.read(RunChangedV1.class).toRun(event.org()));
    }
}
