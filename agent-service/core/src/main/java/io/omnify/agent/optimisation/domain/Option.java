package io.omnify.agent.optimisation.domain;

import java.util.Map;

/**
 * A way to set the budgets that was weighed.
 *
 * @param value what it is expected to bring on a usual day
 * @param against what it is expected to bring more than the chosen one; mostly below nothing
 */
public record Option(Kind kind, Map<String, Double> budgets, Estimate value, Estimate against, Verdict verdict) {
    /** How it was made. */
    public enum Kind {
        CHOSEN,
        /** All as it is. */
        KEEP,
        /** To each the same. */
        EQUAL,
        /** To each by what a unit of its money brought back, as people do by hand. */
        BY_RETURN,
        /** What earns most if all is as it is believed, with nothing spent on learning. */
        SUREST
    }

    /** Why it was or was not taken. */
    public enum Verdict {
        TAKEN,
        EARNS_LESS,
        /** As good today, but teaches less about the other arms. */
        TEACHES_LESS,
        /** Crosses a cap, the floor or what may change in a day. */
        OUTSIDE_LIMITS
    }

    public Option {
        budgets = Map.copyOf(budgets);
    }
}
