package io.omnify.agent.guardrails.domain;

import io.omnify.agent.guardrails.domain.Guardrails.Stage;
import java.util.Locale;

/**
 * A rule that was broken, and what was done about it, for the history.
 *
 * @param turn the model's turn it was about; 0 for the input
 * @param detail what was found, in words for a person and without the personal data itself
 */
public record GuardrailTrip(int turn, Stage stage, String rule, Outcome outcome, String detail) {
    /** What was done about it. */
    public enum Outcome {
        RETRIED,
        REPAIRED,
        ASKED,
        STOPPED,
        /** Noticed; what follows from it is decided elsewhere. */
        FLAGGED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
