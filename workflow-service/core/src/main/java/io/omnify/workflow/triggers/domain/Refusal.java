package io.omnify.workflow.triggers.domain;

import io.omnify.workflow.definitions.domain.FieldError;
import java.util.List;

/** Why triggers said no. Sealed, so that the REST adapter must answer every case. */
public sealed interface Refusal {
    record NotFound(String id) implements Refusal {}

    record Invalid(List<FieldError> errors) implements Refusal {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** The workflow's definition declares it. */
    record Declared(TriggerId id) implements Refusal {}

    /** Someone else changed it in between. */
    record ChangedMeanwhile(TriggerId id) implements Refusal {}

    /** A trigger of another kind cannot do this. */
    record NotA(String kind) implements Refusal {}

    record TooMany(String what, int most) implements Refusal {}

    record Paused(TriggerId id) implements Refusal {}

    /** The call was right, and the run it asks for cannot start. */
    record Unusable(String why) implements Refusal {}

    record BadSignature(String why) implements Refusal {}
}
