package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.Instructions;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.port.Schemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds what an agent is given against what it says it needs, before a model is paid to find out. */
public final class CheckInput {
    private final Schemas schemas;

    public CheckInput(Schemas schemas) {
        this.schemas = schemas;
    }

    List<FieldProblem> problems(Agent agent, Map<String, @Nullable Object> input) {
        var problems = new ArrayList<FieldProblem>();
        var form = agent.content().task().inputSchema();
        if (form != null) check("input_data", form, input, problems);
        var variables = agent.content().task().variables();
        if (variables != null) check(Instructions.FIELD, variables, Instructions.values(variables, input), problems);
        return problems;
    }

    private void check(
            String field,
            Map<String, @Nullable Object> schema,
            Map<String, @Nullable Object> value,
            List<FieldProblem> problems) {
        schemas.violations(schema, value).forEach(why -> problems.add(new FieldProblem(field, why)));
    }
}
