package io.omnify.workflow.runs.domain;

import io.omnify.workflow.definitions.domain.FieldError;
import java.util.List;

/** Why runs said no. Sealed, so that the REST adapter must answer every case. */
public sealed interface Refusal {
    record NotFound(String run) implements Refusal {}

    record InvalidInput(List<FieldError> errors) implements Refusal {
        public InvalidInput {
            errors = List.copyOf(errors);
        }
    }

    record InputTooLarge() implements Refusal {}

    record AlreadyEnded(RunId run, RunStatus status) implements Refusal {}

    /** The engine's inbox cannot be reached; with the same key the start may safely be asked for again. */
    record EngineUnavailable(String reason) implements Refusal {}
}
