package io.omnify.local.bench;

import io.omnify.local.platform.PlatformFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the read model is behind the engine: a bench that begins before it is done measures its work too. */
final class Projection implements AutoCloseable {
    private static final String GROUP = "workflow-service";
    private static final String EVENTS = "omnify.workflow.events";
    private static final Duration PATIENCE = Duration.ofHours(2);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Admin admin;

    Projection(String bootstrap) {
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /** Returns when everything that was told until now is in the read model. */
    void await() {
        try {
            var ends = ends();
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (!reached(ends)) {
                if (System.nanoTime() > until) throw new PlatformFailure("the read model is behind after " + PATIENCE);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlatformFailure("interrupted", e);
        } catch (ExecutionException e) {
            throw new PlatformFailure("cannot tell how far the read model is: " + e.getCause(), e);
        }
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException, ExecutionException {
        var topic = admin.describeTopics(List.of(EVENTS))
                .allTopicNames()
                .get()
                .values()
                .iterator()
                .next();
        var asked = topic.partitions().stream()
                .map(partition -> new TopicPartition(EVENTS, partition.partition()))
                .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest()));
        return admin.listOffsets(asked).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private boolean reached(Map<TopicPartition, Long> ends) throws InterruptedException, ExecutionException {
        var committed = admin.listConsumerGroupOffsets(GROUP)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> end.getValue() <= offset(committed, end.getKey()));
    }

    private static long offset(Map<TopicPartition, OffsetAndMetadata> committed, TopicPartition partition) {
        var known = committed.get(partition);
        return known == null ? 0 : known.offset();
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
