package io.omnify.workflow.runs.domain;

import java.time.Instant;

/** What must happen outside because of a decision; each may happen more than once and says the same every time. */
public sealed interface Effect {
    /** Wake the run at the time; a timer that is no longer wanted may fire all the same. */
    record Wake(Instant at) implements Effect {}

    /** Send the command to the agents. */
    record Send(Command command) implements Effect {}

    /** Tell the world how the run stands now. */
    record Changed(Run run) implements Effect {}

    /** Drop the run from the store: nothing about it can arrive any more. */
    record Forget() implements Effect {}
}
