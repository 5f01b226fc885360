package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;

/**
 * A response that is kept, with what it was made of. One in the background is at work until it is ready, and can be
 * cancelled until then; one that was begun as a stream can be followed again.
 */
record Kept(List<JsonNode> input, ObjectNode begun, ObjectNode finished, Tape tape, boolean cancelled) {
    Kept {
        input = List.copyOf(input);
    }

    boolean isDone(Instant now) {
        return !cancelled && !now.isBefore(tape.ready());
    }

    boolean isInBackground() {
        return finished.path("background").asBoolean();
    }

    boolean canBeFollowed() {
        return isInBackground() && !tape.events().isEmpty();
    }

    ObjectNode at(Instant now) {
        if (cancelled) return begun.deepCopy().put("status", "cancelled");
        return isDone(now) ? finished : begun;
    }

    /** What is done stays as it is. */
    Kept cancel(Instant now) {
        return isDone(now) ? this : new Kept(input, begun, finished, tape, true);
    }

    /** Everything said up to and including the answer. */
    List<JsonNode> items() {
        return Conversations.joined(input, Params.list(finished.path("output")));
    }
}
