package io.omnify.agent.agents.usecase;

import io.omnify.agent.agents.domain.Instructions;
import io.omnify.agent.agents.domain.Task;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.port.Schemas;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules for what an author writes of the work itself: texts, variables and forms. */
final class CheckTask {
    private static final int LONGEST_INSTRUCTIONS = 32_000;

    private final Schemas schemas;

    CheckTask(Schemas schemas) {
        this.schemas = schemas;
    }

    void handle(Task task, List<FieldProblem> problems) {
        var instructions = task.instructions();
        if (instructions != null && instructions.length() > LONGEST_INSTRUCTIONS) {
            problems.add(new FieldProblem("instructions", "must have at most " + LONGEST_INSTRUCTIONS + " characters"));
        }
        schema("variables", task.variables(), problems);
        if (instructions != null && task.variables() != null) names(instructions, task.variables(), problems);
        schema("input_schema", task.inputSchema(), problems);
        schema("output_schema", task.outputSchema(), problems);
    }

    private void schema(String field, @Nullable Map<String, @Nullable Object> schema, List<FieldProblem> problems) {
        if (schema == null) return;
        schemas.defect(schema).ifPresent(why -> problems.add(new FieldProblem(field, why)));
        if (!"object".equals(schema.get("type"))) {
            problems.add(new FieldProblem(field, "must describe an object (type: object)"));
        }
    }

    private static void names(
            String instructions, Map<String, @Nullable Object> variables, List<FieldProblem> problems) {
        var declared = variables.get("properties") instanceof Map<?, ?> properties ? properties.keySet() : List.of();
        for (var name : Instructions.names(instructions)) {
            if (!declared.contains(name)) {
                problems.add(new FieldProblem("instructions", "{{" + name + "}} is not declared in variables"));
            }
        }
    }
}
