package io.omnify.agent.adapter.kafka;

import io.omnify.agent.contract.AgentMessages;
import io.omnify.agent.contract.MetricsMessages;
import io.omnify.platform.events.TopicDeclarations;
import jakarta.inject.Singleton;
import java.util.Map;

/** The topics this service reads or writes. */
@Singleton
public final class AgentTopics implements TopicDeclarations {
    /** What this service could not make of its own events. */
    static final String OWN_LETTERS = AgentMessages.EVENTS + ".agent-service.dlq";

    @Override
    public Map<String, Integer> partitions() {
        return Map.of(
                "omnify.agent.commands",
                STANDARD,
                "omnify.agent.commands.dlq",
                STANDARD,
                "omnify.auth.events",
                STANDARD,
                "omnify.auth.events.agent-service.dlq",
                STANDARD,
                AgentMessages.RESULTS,
                STANDARD,
                AgentMessages.EVENTS,
                STANDARD,
                OWN_LETTERS,
                STANDARD,
                MetricsMessages.TOPIC,
                STANDARD);
    }
}
