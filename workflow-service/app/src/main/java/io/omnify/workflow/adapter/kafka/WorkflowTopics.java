package io.omnify.workflow.adapter.kafka;

import io.omnify.platform.events.TopicDeclarations;
import io.omnify.workflow.contract.Topic;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The topics the engine and its surroundings stand on. */
@Singleton
public final class WorkflowTopics implements TopicDeclarations {
    static final Duration TOLD = Duration.ofDays(7);

    @Override
    public Map<String, Integer> partitions() {
        return Map.of(
                Topic.AUTH_EVENTS, STANDARD,
                Topic.DEFINITIONS, STANDARD,
                Topic.RUN_COMMANDS, STANDARD,
                Topic.RUN_EVENTS, STANDARD,
                Topic.AGENT_COMMANDS, STANDARD,
                Topic.AGENT_ACTIONS, STANDARD,
                Topic.AGENT_RESULTS, STANDARD);
    }

    @Override
    public Set<String> compacted() {
        return Set.of(Topic.DEFINITIONS);
    }

    /**
     * A definition of the largest size does not fit a record of the default size. What is told of runs stays for as long
     * as a reader of it may be away.
     */
    @Override
    public Map<String, Map<String, String>> settings() {
        return Map.of(
                Topic.DEFINITIONS, Map.of("max.message.bytes", String.valueOf(4 << 20)),
                Topic.RUN_EVENTS, Map.of("retention.ms", String.valueOf(TOLD.toMillis())));
    }
}
