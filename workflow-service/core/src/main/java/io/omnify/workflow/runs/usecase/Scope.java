package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Graph;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.StepRun;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What expressions of a run can read. A step sees only steps before it, so that it sees the same at every replay. */
final class Scope {
    private Scope() {}

    static Map<String, @Nullable Object> before(String stepId, Run run, Map<String, StepRun> steps, Graph graph) {
        var visible = graph.before(stepId);
        return of(
                run,
                steps.values().stream()
                        .filter(step -> visible.contains(step.stepId()))
                        .toList());
    }

    static Map<String, @Nullable Object> of(Run run, Collection<StepRun> steps) {
        var origin = run.origin();
        var seen = new LinkedHashMap<String, @Nullable Object>();
        for (var step : steps) seen.put(step.stepId(), view(step));
        var scope = new LinkedHashMap<String, @Nullable Object>();
        scope.put("input", origin.input());
        scope.put("steps", seen);
        scope.put(
                "run",
                Map.of(
                        "id", run.id().value(),
                        "workflow_id", origin.workflow().value(),
                        "version", (long) origin.version(),
                        "started_at", origin.startedAt().toString(),
                        "started_by", origin.startedBy()));
        scope.put("org", Map.of("id", origin.org().value()));
        return scope;
    }

    private static Map<String, @Nullable Object> view(StepRun step) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("status", step.status().code());
        view.put("output", step.output());
        var error = step.error();
        view.put("error", error == null ? null : Map.of("code", error.code(), "message", error.message()));
        return view;
    }
}
