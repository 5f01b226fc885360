package io.omnify.workflow.definitions.domain;

import java.util.List;

/** Why definitions said no. Sealed, so that the REST adapter must answer every case. */
public sealed interface Refusal {
    record NotFound(WorkflowId id) implements Refusal {}

    record Exists(WorkflowId id) implements Refusal {}

    record Invalid(List<FieldError> errors) implements Refusal {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** Someone else changed the workflow in between. */
    record ChangedMeanwhile(WorkflowId id) implements Refusal {}

    /** The caller's If-Match names another version than the current one. */
    record NotThatVersion(WorkflowId id, int current) implements Refusal {}

    /** Agents could not be looked up, so the definition can be neither accepted nor refused. */
    record AgentsUnavailable(String reason) implements Refusal {}
}
