package io.omnify.workflow.definitions.usecase;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.FieldError;
import io.omnify.workflow.definitions.domain.Graph;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.expressions.usecase.CheckTemplate;
import java.util.HashSet;
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
        var all = new CheckTemplate.Visible(graph.ids(), graph.ids(), Set.of());
        var failed = all.with(Set.of("error"));
        for (var step : definition.steps()) {
            var place = new Place("steps." + step.id() + ".", "step '" + step.id() + "': ");
            check(step, place, new CheckTemplate.Visible(graph.ids(), graph.before(step.id()), Set.of()));
            var undo = step.common().compensateWith();
            if (undo != null) check(undo, place.inside("compensate_with."), failed);
        }
        var last = definition.onFailure().step();
        if (last != null) check(last, new Place("on_failure.", "on_failure: "), failed);
        template(definition.output(), "output", new Place("", ""), all);
    }

    private record Place(String path, String subject) {
        Place inside(String more) {
            return new Place(path + more, subject);
        }
    }

    private void check(Step step, Place place, CheckTemplate.Visible visible) {
        var common = step.common();
        template(common.when(), "when", place, visible);
        var also = new HashSet<>(visible.also());
        also.add("output");
        template(common.outputMapping(), "output_mapping", place, visible.with(also));
        template(withoutOwn(step), "input", place, visible);
        switch (step) {
            case Step.Wait wait -> filter(wait, place, visible);
            case Step.ForEach loop ->
                check(loop.step(), place.inside("input.step."), visible.with(Set.of("item", "index")));
            case Step.Agent _,
                    Step.Action _,
                    Step.Http _,
                    Step.Branch _,
                    Step.SubWorkflow _,
                    Step.Approval _,
                    Step.Transform _ -> {}
        }
    }

    /** The part of the input that is read in the place of the step itself. */
    private static Map<String, @Nullable Object> withoutOwn(Step step) {
        var input = new LinkedHashMap<String, @Nullable Object>(step.common().input());
        if (step instanceof Step.ForEach) input.remove("step");
        if (step instanceof Step.Wait && input.get("event") instanceof Map<?, ?> event)
            input.put("event", event.get("type"));
        return input;
    }

    private void filter(Step.Wait wait, Place place, CheckTemplate.Visible visible) {
        if (!(wait.common().input().get("event") instanceof Map<?, ?> event)) return;
        if (!(event.get("filter") instanceof String filter) || filter.isBlank()) return;
        var whole = filter.contains("${") ? filter : "${" + filter + "}";
        template(whole, "input.event.filter", place, visible.with(Set.of("event")));
    }

    private void template(@Nullable Object template, String field, Place place, CheckTemplate.Visible visible) {
        for (var finding : templates.handle(template, visible))
            errors.add(new FieldError(place.path() + field + finding.path(), place.subject() + finding.message()));
    }
}
