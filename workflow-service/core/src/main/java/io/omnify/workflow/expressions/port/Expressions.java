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
    /**
     * What a source refers to, what it gives, and what is wrong with it. A source with problems has no references and may
     * give anything.
     */
    record Check(List<String> problems, Set<String> steps, Kind gives) {
        public Check {
            problems = List.copyOf(problems);
            steps = Set.copyOf(steps);
        }
    }

    /** What an expression gives, as far as its types tell. */
    enum Kind {
        ANYTHING,
        CONDITION,
        LIST,
        OTHER
    }

    /**
     * What can be read where an expression stands.
     *
     * @param also besides the usual: {@code item, index, output, error} or {@code event}
     * @param inputSchema the JSON Schema of {@code input}; what it does not describe may be anything
     */
    record Readable(Set<String> also, Map<String, @Nullable Object> inputSchema) {
        /** For what speaks of an event. */
        public static final Readable EVENT = new Readable(Set.of("event"), Map.of());
    }

    /** Compiles and type-checks without data; finds the steps read as {@code steps.<id>} or {@code steps["<id>"]}. */
    Check check(String source, Readable readable);

    /**
     * The value as a JSON-shaped value, whole numbers as Long and others as Double.
     *
     * @throws io.omnify.workflow.expressions.domain.EvaluationFailed when there is no value for this data
     */
    @Nullable
    Object evaluate(String source, Map<String, @Nullable Object> scope);
}
