package io.omnify.agent.agents.usecase;

import io.omnify.agent.guardrails.domain.Guardrail.Check;
import io.omnify.agent.guardrails.domain.Guardrails;
import io.omnify.agent.guardrails.domain.Guardrails.Stage;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.port.Schemas;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses rules that could never be held to, while their author can still mend them. */
final class CheckGuardrails {
    private final Schemas schemas;

    CheckGuardrails(Schemas schemas) {
        this.schemas = schemas;
    }

    void handle(Map<String, @Nullable Object> json, List<FieldProblem> problems) {
        int before = problems.size();
        var rules = Guardrails.read(json, problems);
        if (problems.size() > before) return; // the rules that could be read have other places now
        for (var stage : Stage.values()) {
            var of = rules.of(stage);
            for (int i = 0; i < of.size(); i++) {
                var field = "guardrails." + stage.code() + "[" + i + "]";
                defect(of.get(i).check()).ifPresent(why -> problems.add(new FieldProblem(field, why)));
            }
        }
    }

    private Optional<String> defect(Check check) {
        return switch (check) {
            case Check.Regex regex -> schemas.defect(regex.form());
            case Check.Form(var schema) -> schemas.defect(schema);
            case Check.PersonalData _, Check.Topics _, Check.Brand _, Check.Judge _ -> Optional.empty();
        };
    }
}
