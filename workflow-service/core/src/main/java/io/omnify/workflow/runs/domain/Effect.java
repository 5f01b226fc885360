package io.omnify.workflow.runs.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What must happen outside because of a decision; each may happen more than once and says the same every time. */
public sealed interface Effect {
    /** Wake the run at the time; a timer that is no longer wanted may fire all the same. */
    record Wake(Instant at) implements Effect {}

    /** Send the command to the agents. */
    record Send(Command command) implements Effect {}

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
