package io.omnify.agent.executions.domain;

/** What others want to know of an execution. */
public sealed interface ExecutionEvent {
    Execution execution();

    record Started(Execution execution) implements ExecutionEvent {}

    record Finished(Execution execution) implements ExecutionEvent {}
}
