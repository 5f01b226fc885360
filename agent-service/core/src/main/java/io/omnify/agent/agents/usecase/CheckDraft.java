package io.omnify.agent.agents.usecase;

import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.port.Schemas;
import io.omnify.agent.tools.usecase.ToolBox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules an author's draft must keep, all checked before one refusal names every broken one. */
public final class CheckDraft {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_INSTRUCTIONS = 32_000;

    private final ToolBox tools;
    private final Schemas schemas;

    public CheckDraft(ToolBox tools, Schemas schemas) {
        this.tools = tools;
        this.schemas = schemas;
    }

    public void handle(AgentDraft draft) {
        var problems = new ArrayList<FieldProblem>();
        texts(draft, problems);
        tools(draft.tools() == null ? List.of() : draft.tools(), problems);
        if (draft.outputSchema() != null) schema(draft.outputSchema(), problems);
        if (!problems.isEmpty()) throw new Refused(new Refusal.InvalidAgent(List.copyOf(problems)));
    }

    private static void texts(AgentDraft draft, List<FieldProblem> problems) {
        if (draft.name().isBlank()) problems.add(new FieldProblem("name", "must not be blank"));
        if (draft.name().length() > LONGEST_NAME) {
            problems.add(new FieldProblem("name", "must have at most " + LONGEST_NAME + " characters"));
        }
        if (draft.instructions() != null && draft.instructions().length() > LONGEST_INSTRUCTIONS) {
            problems.add(new FieldProblem("instructions", "must have at most " + LONGEST_INSTRUCTIONS + " characters"));
        }
    }

    private void tools(List<String> names, List<FieldProblem> problems) {
        for (int i = 0; i < names.size(); i++) {
            if (!tools.names().contains(names.get(i))) {
                problems.add(new FieldProblem("tools[" + i + "]", "there is no tool " + names.get(i)));
            }
        }
    }

    private void schema(Map<String, @Nullable Object> schema, List<FieldProblem> problems) {
        schemas.defect(schema).ifPresent(why -> problems.add(new FieldProblem("output_schema", why)));
        if (!"object".equals(schema.get("type"))) {
            problems.add(new FieldProblem("output_schema", "must describe an object (type: object)"));
        }
    }
}
