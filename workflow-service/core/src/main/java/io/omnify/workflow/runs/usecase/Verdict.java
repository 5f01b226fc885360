package io.omnify.workflow.runs.usecase;

/** What an input meant to a run. */
enum Verdict {
    CHANGED,
    /** The run is known, and waits for its turn. */
    QUEUED,
    /** Absorbed before: what the run still waits for is sent again. */
    REPEATED,
    IGNORED
}
