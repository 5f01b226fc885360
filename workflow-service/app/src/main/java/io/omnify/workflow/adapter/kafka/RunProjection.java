package io.omnify.workflow.adapter.kafka;

import com.mongodb.MongoException;
import io.omnify.platform.events.Event;
import io.omnify.workflow.contract.RunChangedV1;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.runs.domain.Run;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Keeps the read model of runs, a batch at a time: every instance does its share of the partitions. */
@Singleton
public final class RunProjection {
    private static final Logger LOG = Logger.getLogger(RunProjection.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final RunArchive archive;
    private final DeadLetters dead;

    public RunProjection(RunArchive archive, DeadLetters dead) {
        this.archive = archive;
        this.dead = dead;
    }

    @Incoming("run-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
        var changes = new ArrayList<Run>();
        for (var received : batch) read(received, changes);
        if (!changes.isEmpty()) keep(changes);
    }

    private void read(ConsumerRecord<String, byte[]> received, List<Run> changes) {
        try {
            var event = Event.of(received.headers(), received.key(), received.value(), received.timestamp());
            if (event.type().equals(RunChangedV1.TYPE))
                changes.add(event.read(RunChangedV1.class).toRun(event.org()));
        } catch (RuntimeException e) {
            dead.send(received, e);
        }
    }

    /** While the database is away nothing is lost: the batch waits, and so do those behind it. */
    private void keep(List<Run> changes) throws InterruptedException {
        for (long pause = 100; ; pause = Math.min(LONGEST_PAUSE.toMillis(), pause * 2)) {
            try {
                archive.keep(changes);
                return;
            } catch (MongoException e) {
                LOG.warnf("runs not shown yet count=%d reason=%s", changes.size(), e.getMessage());
                Thread.sleep(pause);
            }
        }
    }
}
