package io.omnify.workflow.adapter.streams;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.workflow.contract.Topic;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Inputs that could not be processed, put aside with the reason so that the run after them goes on. */
final class DeadLetters {
    private DeadLetters() {}

    /** Timers have no topic: what they meet goes with the commands. */
    static String topic(@Nullable String origin) {
        return (origin == null ? Topic.RUN_COMMANDS : origin) + ".dlq";
    }

    static Record<String, byte[]> of(Record<String, byte[]> input, RuntimeException reason) {
        var headers = new org.apache.kafka.common.header.internals.RecordHeaders(
                input.headers().toArray());
        headers.add("dead-letter-reason", String.valueOf(reason).getBytes(UTF_8));
        return new Record<>(input.key(), input.value(), input.timestamp(), headers);
    }
}
