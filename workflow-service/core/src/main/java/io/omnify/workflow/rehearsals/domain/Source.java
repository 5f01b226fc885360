package io.omnify.workflow.rehearsals.domain;

import java.util.Locale;

/**
 * Where a step's output came from in a rehearsal, so that nobody takes what was made up for what the world says.
 *
 * @param note what else is to be said of it; empty for nothing
 */
public record Source(Kind kind, String note) {
    public enum Kind {
        /** The scenario says it. */
        PINNED,
        /** The simulator answered as the agent. */
        SIMULATED,
        /** Worked out from what is declared of the step. */
        COMPUTED,
        /** Nobody answered: the step failed for that alone. */
        UNANSWERED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Source of(Kind kind) {
        return new Source(kind, "");
    }
}
