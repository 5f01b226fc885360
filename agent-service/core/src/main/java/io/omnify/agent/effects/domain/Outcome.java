package io.omnify.agent.effects.domain;

import io.omnify.agent.executions.domain.Failure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of an effect in the end. */
public sealed interface Outcome {
    /** It happened, once. */
    record Done(Map<String, @Nullable Object> output) implements Outcome {}

    /** It did not happen. */
    record Failed(Failure failure) implements Outcome {}

    /** Nobody here can tell; {@code known} is what a person needs to find out. */
    record Unknown(Map<String, @Nullable Object> known) implements Outcome {}
}
