package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/** Reads along with work in the background, from any of its events on: what is past at once, the rest at its time. */
final class Follower {
    private final Tape tape;
    private final BooleanSupplier cancelled;
    private final InstantSource clock;
    private int next;

    /** @param after the number of the last event that is known already; -1 when none is */
    Follower(Tape tape, int after, BooleanSupplier cancelled, InstantSource clock) {
        this.tape = tape;
        this.next = Math.max(0, after + 1);
        this.cancelled = cancelled;
        this.clock = clock;
    }

    /** Nothing more is told of what was cancelled. */
    boolean hasNext() {
        return next < tape.events().size() && !cancelled.getAsBoolean();
    }

    /** How long until the next event; not positive when it is due. */
    Duration untilNext() {
        return Duration.between(clock.instant(), tape.due(next));
    }

    boolean isHalfway() {
        return next == tape.events().size() / 2;
    }

    int position() {
        return next;
    }

    ObjectNode next() {
        return tape.events().get(next++);
    }
}
