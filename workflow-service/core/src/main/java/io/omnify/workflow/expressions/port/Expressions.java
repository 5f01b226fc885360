package io.omnify.workflow.expressions.port;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The expression language of workflows over the variables {@code input}, {@code steps}, {@code run} and {@code org}
 * and, where there are such, {@code item}, {@code index}, {@code output}, {@code error} and {@code event}.
 * Pure: the same source and scope always give the same value, without clock, randomness or input and output, and with a
 * bounded amount of work. Implementations are safe for concurrent use.
 */
public interface Expressions {
    /** What a source refers to and what is wrong with it; a source with problems has no references. */
    record Check(List<String> problems, Set<String> steps) {
        public Check {
            problems = List.copyOf(problems);
            steps = Set.copyOf(steps);
        }
    }

    /**
     * Compiles and type-checks without data; finds the steps read as {@code steps.<id>} or {@code steps["<id>"]}.
     *
     * @param also what can be read here besides: {@code item, index, output, error} or {@code event}
     */
    Check check(String source, Set<String> also);

    /** For what speaks of an event. */
    default Check check(String source) {
        return check(source, Set.of("event"));
    }

    /**
     * The value as a JSON-shaped value, whole numbers as Long and others as Double.
     *
     * @throws io.omnify.workflow.expressions.domain.EvaluationFailed when there is no value for this data
     */
    @Nullable
    Object evaluate(String source, Map<String, @Nullable Object> scope);
}
