package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.expressions.domain.TooLarge;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.StepRun;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what a definition says about a step into what holds for this run. */
final class Rendering {
    private final RenderTemplate templates;

    Rendering(RenderTemplate templates) {
        this.templates = templates;
    }

    /** The step's input for this run. */
    Map<String, @Nullable Object> input(Draft draft, Step step, StepRun run) {
        var rendered = plain(draft, step, run);
        if (rendered.isEmpty() || run.note().override() != null) return rendered;
        try {
            var origin = draft.before();
            return templates.values().parts(origin.origin().org(), origin.id().value(), rendered);
        } catch (TooLarge e) {
            throw new EvaluationFailed("the step's input " + e.reason());
        }
    }

    /** The same without keeping aside what is large. */
    Map<String, @Nullable Object> plain(Draft draft, Step step, StepRun run) {
        var given = run.note().override();
        if (given != null) return given;
        var input = step.common().input();
        return input.isEmpty() ? new LinkedHashMap<>() : templates.fields(input, scope(draft, run));
    }

    /** The reference to a value of which the run holds too many. */
    @Nullable
    Object aside(Draft draft, @Nullable Object value) {
        var run = draft.before();
        return templates.values().aside(run.origin().org(), run.id().value(), value);
    }

    /** The value as the run may hold it: a large one as a reference. */
    @Nullable
    Object small(Draft draft, @Nullable Object value) {
        var run = draft.before();
        return templates.values().whole(run.origin().org(), run.id().value(), value);
    }

    /** The value itself where a reference says nothing to whoever reads it. */
    @Nullable
    Object opened(Draft draft, @Nullable Object value) {
        return templates.values().opened(draft.before().origin().org(), value);
    }

    /** What the step gives, named as its definition wants it. */
    @Nullable
    Object output(Draft draft, Step step, StepRun run, @Nullable Object raw) {
        var mapping = step.common().outputMapping();
        if (mapping.isEmpty()) return raw;
        var scope = scope(draft, run);
        scope.put("output", raw);
        return templates.fields(mapping, scope);
    }

    boolean holds(Draft draft, StepRun run, String condition) {
        return condition.isEmpty() || holds(condition, scope(draft, run));
    }

    boolean holds(String condition, Map<String, @Nullable Object> scope) {
        if (condition.isEmpty()) return true;
        if (templates.handle(condition, scope) instanceof Boolean holds) return holds;
        throw new EvaluationFailed("a condition must be true or false");
    }

    @Nullable
    Object value(@Nullable Object template, Map<String, @Nullable Object> scope) {
        return templates.handle(template, scope);
    }

    /** What the items of a loop are. */
    List<?> items(Draft draft, Step.ForEach loop) {
        var items = opened(draft, templates.handle(loop.items(), Scope.before(draft, loop.id())));
        if (!(items instanceof List<?> list)) throw new EvaluationFailed("items is not a list");
        if (list.size() > Step.ForEach.MOST_ITEMS)
            throw new EvaluationFailed("a loop has at most " + Step.ForEach.MOST_ITEMS + " items");
        return list;
    }

    Map<String, @Nullable Object> scope(Draft draft, StepRun run) {
        var id = run.stepId();
        int dot = id.indexOf('.');
        if (id.endsWith(".undo") || id.equals(Definition.OnFailure.STEP_ID)) return Scope.after(draft);
        if (dot < 0) return Scope.before(draft, id);
        var loop = id.substring(0, dot);
        var scope = Scope.before(draft, loop);
        if (draft.definition().step(loop).orElse(null) instanceof Step.ForEach each) {
            int index = Integer.parseInt(id.substring(dot + 1));
            scope.put("item", items(draft, each).get(index));
            scope.put("index", (long) index);
        }
        return scope;
    }
}
