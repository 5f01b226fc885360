package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When work in the background is told: its events, if it has any, spread over the time from its beginning to its end. */
record Tape(List<ObjectNode> events, Instant begun, Instant ready) {
    Tape {
        events = List.copyOf(events);
    }

    /** Of what is told at once and not in the background. */
    static Tape none(Instant now) {
        return new Tape(List.of(), now, now);
    }

    /** The last event comes when the work is ready, and never before. */
    Instant due(int event) {
        return begun.plus(
                Duration.between(begun, ready).multipliedBy(event + 1L).dividedBy(events.size()));
    }
}
