package io.omnify.agent.adapter.ledger;

import io.omnify.platform.events.TopicDeclarations;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** The topics of effects: what is asked for, and what was begun and became of it. */
@Singleton
public final class LedgerTopics implements TopicDeclarations {
    static final String ACTIONS = "omnify.agent.actions";
    static final String EFFECTS = "omnify.agent.effects";
    static final String DEAD_LETTERS = ACTIONS + ".dlq";

    /** Longer than any run waits for one attempt. */
    static final Duration KEPT = Duration.ofDays(14);

    @Override
    public Map<String, Integer> partitions() {
        return Map.of(ACTIONS, STANDARD, EFFECTS, STANDARD);
    }

    /** The last line of each effect is kept, and forgotten when nobody can ask for it any more. */
    @Override
    public Map<String, Map<String, String>> settings() {
        return Map.of(
                EFFECTS, Map.of("cleanup.policy", "compact,delete", "retention.ms", String.valueOf(KEPT.toMillis())));
    }
}
