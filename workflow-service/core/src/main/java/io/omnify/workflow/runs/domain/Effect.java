package io.omnify.workflow.runs.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What must happen outside because of a decision; each may happen more than once and says the same every time. */
public sealed interface Effect {
    /** Whether it lets something begin. */
    default boolean begins() {
        return this instanceof Send || this instanceof Queue || this instanceof StartChild;
    }

    /** Wake the run at the time; a timer that is no longer wanted may fire all the same. */
    record Wake(Instant at) implements Effect {}

    /** Send the command to the agents. */
    record Send(Command command) implements Effect {}

    /** Let the step wait until its organisation may send one more command; the same as before waits once. */
    record Queue(String stepId, int attempt, Lane lane) implements Effect {}

    /**
     * Ask for the run's turn among those of its workflow, of which {@code limit} may be under way at once; {@code now}
     * says that it goes on whatever the answer, and only wants to be counted.
     */
    record AskTurn(int limit, boolean now) implements Effect {}

    /** The run has no more use for its turn. */
    record EndTurn() implements Effect {}

    /**
     * Start another run for a step of this one. An origin of version 0 means the version that is published when the
     * engine first sees it.
     */
    record StartChild(RunId child, Run.Origin origin) implements Effect {}

    /** Stop the run of a step. */
    record CancelChild(RunId child, String reason) implements Effect {}

    /** Tell the run that started this one how it stands. */
    record TellParent(
            Run.Parent parent,
            RunId child,
            RunStatus status,
            @Nullable Object output,
            @Nullable Failure error) implements Effect {}

    /** Tell the world how the run stands now. */
    record Changed(Run run) implements Effect {}

    /** Drop the run from the store: nothing about it can arrive any more. */
    record Forget() implements Effect {}
}
