package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.StepRun;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What expressions of a run can read. A step sees only steps before it, so that it sees the same at every replay. */
final class Scope {
    private Scope() {}

    static Map<String, @Nullable Object> before(Draft draft, String stepId) {
        return of(
                draft.before(),
                seen(draft.steps().values(), draft.definition().graph().before(stepId)));
    }

    /** For what comes after a failure: every step, and why the run failed. */
    static Map<String, @Nullable Object> after(Draft draft) {
        var scope = of(draft.before(), seen(draft.steps().values(), null));
        scope.put("error", error(draft.control().undoing()));
        return scope;
    }

    static Map<String, @Nullable Object> whole(Draft draft) {
        return of(draft.before(), seen(draft.steps().values(), null));
    }

    private static Map<String, @Nullable Object> seen(Collection<StepRun> steps, @Nullable Set<String> visible) {
        var seen = new LinkedHashMap<String, @Nullable Object>();
        for (var step : steps)
            if (visible == null || visible.contains(step.stepId())) seen.put(step.stepId(), view(step));
        return seen;
    }

    private static Map<String, @Nullable Object> of(Run run, Map<String, @Nullable Object> seen) {
        var origin = run.origin();
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
        view.put("error", error(step.error()));
        return view;
    }

    private static @Nullable Object error(@Nullable Failure error) {
        return error == null ? null : Map.of("code", error.code(), "message", error.message());
    }
}
