package io.omnify.workflow.definitions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.definitions.domain.DefinitionWriter;
import io.omnify.workflow.definitions.domain.FieldError;
import io.omnify.workflow.definitions.port.Actions;
import io.omnify.workflow.definitions.port.AgentDirectory;
import io.omnify.workflow.definitions.port.TriggerCheck;
import io.omnify.workflow.expressions.domain.JsonValues;
import io.omnify.workflow.expressions.usecase.CheckTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells everything that is wrong with a definition at once, naming step and field. */
public final class CheckDefinition {
    private final CheckTemplate templates;
    private final AgentDirectory agents;
    private final Actions actions;
    private final TriggerCheck triggers;
    private final SubWorkflows workflows;
    private final DefinitionReader reader = new DefinitionReader();

    public CheckDefinition(
            CheckTemplate templates,
            AgentDirectory agents,
            Actions actions,
            TriggerCheck triggers,
            SubWorkflows workflows) {
        this.templates = templates;
        this.agents = agents;
        this.actions = actions;
        this.triggers = triggers;
        this.workflows = workflows;
    }

    /** A definition and its errors; it may be used only when there are none. */
    public record Checked(Definition definition, List<FieldError> errors) {
        public Checked {
            errors = List.copyOf(errors);
        }
    }

    public Checked handle(OrgId org, Map<String, @Nullable Object> json) {
        if (JsonValues.size(json, Definition.MAX_BYTES) > Definition.MAX_BYTES) return tooLarge();
        var read = reader.read(json);
        var definition = read.definition().with(Map.of()); // publishing says which versions, not who writes it
        var errors = new ArrayList<>(read.errors());
        errors.addAll(definition.graph().errors());
        errors.addAll(Reach.unreachable(definition));
        var expressions = new ExpressionsCheck(templates, definition.graph(), errors);
        expressions.check(definition);
        new ReferencesCheck(org, agents, actions, workflows, errors).check(definition);
        errors.addAll(triggers.check(
                definition.triggers().stream().map(DefinitionWriter::trigger).toList()));
        return new Checked(definition, errors);
    }

    private static Checked tooLarge() {
        var empty = Definition.of("", List.of());
        return new Checked(empty, List.of(new FieldError("", "a definition has at most 1 MiB")));
    }
}
