package io.omnify.workflow.definitions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.AgentRef;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.definitions.domain.FieldError;
import io.omnify.workflow.definitions.domain.Graph;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.definitions.port.AgentDirectory;
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
    private final DefinitionReader reader = new DefinitionReader();

    public CheckDefinition(CheckTemplate templates, AgentDirectory agents) {
        this.templates = templates;
        this.agents = agents;
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
        var errors = new ArrayList<>(read.errors());
        var graph = read.definition().graph();
        errors.addAll(graph.errors());
        for (var step : read.definition().steps()) {
            expressions(step, graph, errors);
            agent(org, step, errors);
        }
        output(read.definition(), graph, errors);
        return new Checked(read.definition(), errors);
    }

    private static Checked tooLarge() {
        var empty = Definition.of("", List.of());
        return new Checked(empty, List.of(new FieldError("", "a definition has at most 1 MiB")));
    }

    private void expressions(Step step, Graph graph, List<FieldError> errors) {
        var visible = new CheckTemplate.Visible(graph.ids(), graph.before(step.id()));
        var place = "steps." + step.id() + ".";
        var subject = "step '" + step.id() + "': ";
        for (var finding : templates.handle(step.common().input(), visible))
            errors.add(new FieldError(place + "input" + finding.path(), subject + finding.message()));
        for (var finding : templates.handle(step.common().when(), visible))
            errors.add(new FieldError(place + "when", subject + finding.message()));
    }

    private void output(Definition definition, Graph graph, List<FieldError> errors) {
        var visible = new CheckTemplate.Visible(graph.ids(), graph.ids());
        for (var finding : templates.handle(definition.output(), visible))
            errors.add(new FieldError("output" + finding.path(), finding.message()));
    }

    private void agent(OrgId org, Step step, List<FieldError> errors) {
        if (!(step instanceof Step.Agent(var common, AgentRef.ById(var agent)))) return;
        var field = "steps." + common.id() + ".agent_id";
        if (errors.stream().anyMatch(error -> error.field().equals(field)) || agents.exists(org, agent)) return;
        errors.add(new FieldError(field, "step '" + common.id() + "': unknown agent '" + agent + "'"));
    }
}
