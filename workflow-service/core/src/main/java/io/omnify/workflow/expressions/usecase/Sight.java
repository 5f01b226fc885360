package io.omnify.workflow.expressions.usecase;

import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.expressions.domain.JsonValues;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the expressions of one template see, shared so that all together neither read nor give more than they may. */
final class Sight {
    private final Map<String, @Nullable Object> scope;
    private final Map<String, @Nullable Object> seen;
    private long left = Reading.MOST;

    Sight(Map<String, @Nullable Object> scope, Map<String, @Nullable Object> seen) {
        this.scope = scope;
        this.seen = seen;
    }

    Map<String, @Nullable Object> scope() {
        return scope;
    }

    Map<String, @Nullable Object> seen() {
        return seen;
    }

    /** The value, unless with it the template has too much. */
    @Nullable
    Object taken(@Nullable Object value) {
        left -= JsonValues.size(value, left);
        if (left < 0) throw new EvaluationFailed("gives more than 32 MiB");
        return value;
    }
}
