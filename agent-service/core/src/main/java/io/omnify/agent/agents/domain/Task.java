package io.omnify.agent.agents.domain;

import io.omnify.agent.shared.domain.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The work itself: what to do, with what, and the form of the answer. What is null is taken from the type's template.
 *
 * @param instructions may name variables as {@code {{variable}}}
 * @param variables JSON Schema of the variables' values; without it, braces are just text
 */
public record Task(
        @Nullable String instructions,
        @Nullable Map<String, @Nullable Object> variables,
        @Nullable Map<String, @Nullable Object> inputSchema,
        @Nullable Map<String, @Nullable Object> outputSchema) {
    /** Everything as the type has it. */
    public static final Task OPEN = new Task(null, null, null, null);

    public Task {
        variables = variables == null ? null : Json.copy(variables);
        inputSchema = inputSchema == null ? null : Json.copy(inputSchema);
        outputSchema = outputSchema == null ? null : Json.copy(outputSchema);
    }

    /** An own task in free form. */
    public static Task of(@Nullable String instructions) {
        return new Task(instructions, null, null, null);
    }

    public Task answering(@Nullable Map<String, @Nullable Object> schema) {
        return new Task(instructions, variables, inputSchema, schema);
    }

    boolean isOwn() {
        return instructions != null && !instructions.isBlank();
    }

    /** An own task keeps its own forms; one that was left open is whole as its type has it. */
    Task filled(AgentTemplate template) {
        if (isOwn()) return this;
        return new Task(
                template.instructions(),
                variables,
                inputSchema == null ? template.inputSchema() : inputSchema,
                outputSchema == null ? template.outputSchema() : outputSchema);
    }
}
