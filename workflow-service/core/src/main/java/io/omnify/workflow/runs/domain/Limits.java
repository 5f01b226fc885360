package io.omnify.workflow.runs.domain;

import io.omnify.workflow.expressions.domain.JsonValues;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How much data a run may hold, so that its state always fits one record of the broker. */
public final class Limits {
    public static final long ONE_VALUE = 256 * 1024;
    public static final long WHOLE_RUN = 640 * 1024;

    /** What a person gives as a reason or a note, in characters. */
    public static final int WORDS = 2_000;

    /** As much of it as is held where there are many. */
    public static final int FEW_WORDS = 500;

    private Limits() {}

    public static boolean tooLarge(@Nullable Object value) {
        return JsonValues.size(value, ONE_VALUE) > ONE_VALUE;
    }

    public static boolean runTooLarge(Object input, Collection<StepRun> steps) {
        long total = JsonValues.size(input, WHOLE_RUN);
        for (var step : steps) if (Objects.nonNull(step.output())) total += JsonValues.size(step.output(), WHOLE_RUN);
        return total > WHOLE_RUN;
    }
}
