package io.omnify.workflow.runs.domain;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What only some steps have.
 *
 * @param base attempts made before a person started the step anew; retries count from here
 * @param open the attempt went out and nobody knows what became of it: it may only be repeated under its own id
 * @param reason why the step was skipped: condition_false, branch_not_taken or dependency_skipped; else empty
 * @param override what a person gave in place of the step's own input
 * @param waiting what it waits for
 * @param items how many items a loop has, or which way a branch took, counted from 1; 0 while unknown
 * @param input what it was given, kept when it did not succeed
 */
public record Notes(
        int base,
        boolean open,
        String reason,
        @Nullable Map<String, @Nullable Object> override,
        @Nullable Waiting waiting,
        int items,
        @Nullable Map<String, @Nullable Object> input) {
    public static final Notes NONE = new Notes(0, false, "", null, null, 0, null);

    /** Null when there is nothing to keep. */
    @Nullable
    Notes kept() {
        return equals(NONE) ? null : this;
    }

    Notes waiting(@Nullable Waiting next) {
        return new Notes(base, open, reason, override, next, items, input);
    }

    public Notes open(boolean next) {
        return new Notes(base, next, reason, override, waiting, items, input);
    }

    Notes input(@Nullable Map<String, @Nullable Object> given) {
        return new Notes(base, open, reason, override, waiting, items, given);
    }
}
