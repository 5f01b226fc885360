package io.omnify.workflow.rehearsals.domain;

import io.omnify.workflow.runs.domain.Failure;
import org.jspecify.annotations.Nullable;

/** What a step does in a rehearsal, in place of the world. */
public sealed interface Pin {
    record Gives(@Nullable Object output) implements Pin {}

    /** Fails so many times, and then does as without a pin. */
    record Fails(Failure failure, int times) implements Pin {}

    /** How a person answers. */
    record Decides(boolean approved, @Nullable Object edited) implements Pin {}

    /** The event that is waited for comes. */
    record Happens(@Nullable Object data) implements Pin {}

    /** Nothing comes: no event, no answer. */
    record Silent() implements Pin {}
}
