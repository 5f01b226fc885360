package io.omnify.workflow.runs.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a waiting step waits for.
 *
 * @param kind time, event, approval, or turn when its organisation has enough under way
 * @param event the event's name, or empty
 * @param role whose approval, or empty
 * @param userId whose approval, or empty
 * @param data what is to be approved
 * @param until when it goes on without, if ever
 * @param escalated whether the approval went on to the second person or role
 */
public record Waiting(
        String kind,
        String event,
        String role,
        String userId,
        String message,
        @Nullable Object data,
        @Nullable Instant until,
        boolean escalated) {
    static final String TURN = "turn";

    /** The first that a step asks a person, see {@link #ask}. */
    public static final String FIRST_ASK = "1.1";

    /** The name of what is asked of a person: another one when somebody else is asked, or the attempt is another. */
    public String ask(int attempt) {
        return attempt + (escalated ? ".2" : ".1");
    }

    public static Waiting time(Instant until) {
        return new Waiting("time", "", "", "", "", null, until, false);
    }

    static Waiting turn() {
        return new Waiting(TURN, "", "", "", "", null, null, false);
    }

    public static Waiting event(String name, @Nullable Instant until) {
        return new Waiting("event", name, "", "", "", null, until, false);
    }
}
