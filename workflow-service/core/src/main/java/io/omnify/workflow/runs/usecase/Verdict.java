package io.omnify.workflow.runs.usecase;

/** What an input meant to a run. */
enum Verdict {
    CHANGED,
    /** Absorbed before: what the run still waits for is sent again. */
    REPEATED,
    IGNORED
}
