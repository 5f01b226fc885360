package io.omnify.workflow.definitions.usecase;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.FieldError;
import io.omnify.workflow.definitions.domain.Graph;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.expressions.port.Expressions;
import io.omnify.workflow.expressions.usecase.CheckTemplate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks every expression of a definition for what can be read where it stands. */
final class ExpressionsCheck {
    private final CheckTemplate templates;
    private final Graph graph;
    private final List<FieldError> errors;

    ExpressionsCheck(CheckTemplate templates, Graph graph, List<FieldError> errors) {
        this.templates = templates;
        this.graph = graph;
        this.errors = errors;
    }

    void check(Definition definition) {
        var readable = new Expressions.Readable(Set.of(), definition.inputSchema());
        var all = new CheckTemplate.Visible(graph.ids(), graph.ids(), readable);
        var failed = all.and("error");
        for (var step : definition.steps()) {
            var place = new Place("steps." + step.id() + ".", "step '" + step.id() + "': ");
            check(step, place, new CheckTemplate.Visible(graph.ids(), graph.before(step.id()), readable));
            var undo = step.common().compensateWith();
            if (undo != null) check(undo, place.inside("compensate_with."), failed);
        }
        var last = definition.onFailure().step();
        if (last != null) check(last, new Place("on_failure.", "on_failure: "), failed);
        add(templates.handle(definition.output(), all), "output", new Place("", ""));
    }

    private record Place(String path, String subject) {
        Place inside(String more) {
            return new Place(path + more, subject);
        }
    }

    private void check(Step step, Place place, CheckTemplate.Visible visible) {
        var common = step.common();
        add(templates.condition(common.when(), visible), "when", place);
        add(templates.handle(common.outputMapping(), visible.and("output")), "output_mapping", place);
        add(templates.handle(withoutOwn(step), visible), "input", place);
        switch (step) {
            case Step.Wait wait -> filter(wait, place, visible);
            case Step.Branch branch -> cases(branch, place, visible);
            case Step.ForEach loop -> {
                add(templates.list(loop.items(), visible), "input.items", place);
                check(loop.step(), place.inside("input.step."), visible.with(Set.of("item", "index")));
            }
            case Step.Agent _, Step.Action _, Step.Http _, Step.SubWorkflow _, Step.Approval _, Step.Transform _ -> {}
        }
    }

    /** The part of the input that is checked neither by itself nor in the place of another step. */
    private static Map<String, @Nullable Object> withoutOwn(Step step) {
        var input = new LinkedHashMap<String, @Nullable Object>(step.common().input());
        if (step instanceof Step.ForEach) input.keySet().removeAll(Set.of("step", "items"));
        if (step instanceof Step.Branch) input.remove("cases");
        if (step instanceof Step.Wait && input.get("event") instanceof Map<?, ?> event)
            input.put("event", event.get("type"));
        return input;
    }

    private void cases(Step.Branch branch, Place place, CheckTemplate.Visible visible) {
        for (int i = 0; i < branch.cases().size(); i++) {
            var when = branch.cases().get(i).when();
            add(templates.condition(when, visible), "input.cases[" + i + "].when", place);
        }
    }

    private void filter(Step.Wait wait, Place place, CheckTemplate.Visible visible) {
        if (!(wait.common().input().get("event") instanceof Map<?, ?> event)) return;
        if (!(event.get("filter") instanceof String filter) || filter.isBlank()) return;
        var whole = filter.contains("${") ? filter : "${" + filter + "}";
        add(templates.condition(whole, visible.with(Set.of("event"))), "input.event.filter", place);
    }

    private void add(List<CheckTemplate.Finding> findings, String field, Place place) {
        for (var finding : findings)
            errors.add(new FieldError(place.path() + field + finding.path(), place.subject() + finding.message()));
    }
}
