package io.omnify.workflow.control;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.Entry;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.control.domain.RunPosition;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import io.omnify.workflow.runs.domain.Waiting;
import io.omnify.workflow.runs.port.Runs;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs of one organisation as tests of what people do to them need them, found by whatever filter. */
final class SomeRuns implements Runs, RunArchive {
    static final OrgId ORG = new OrgId("org_a");
    static final Actor ME = Actor.of("user_me");
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    final Map<RunId, Run> all = new LinkedHashMap<>();

    @Override
    public Optional<Run> find(OrgId org, RunId id) {
        return Optional.ofNullable(all.get(id)).filter(run -> run.origin().org().equals(org));
    }

    @Override
    public void show(Run run) {
        all.put(run.id(), run);
    }

    @Override
    public void keep(List<Run> changes) {
        changes.forEach(this::show);
    }

    @Override
    public List<Run> search(OrgId org, RunFilter filter, int limit, RunPosition after) {
        var runs = List.copyOf(all.values());
        int from = after == null ? 0 : runs.indexOf(all.get(after.run())) + 1;
        return runs.subList(from, Math.min(runs.size(), from + limit));
    }

    @Override
    public Optional<List<Entry>> history(OrgId org, RunId run, long since, int limit) {
        return Optional.empty();
    }

    @Override
    public List<Run> changedSince(OrgId org, long sequence, int limit) {
        return List.of();
    }

    RunId put(String id, RunStatus status, StepRun... steps) {
        var run = run(id, status, 1, steps);
        all.put(run.id(), run);
        return run.id();
    }

    static Run run(String id, RunStatus status, long sequence, StepRun... steps) {
        var origin = new Run.Origin(ORG, new WorkflowId("weekly"), 1, Map.of(), "user_a", NOW, "");
        var byId = new LinkedHashMap<String, StepRun>();
        for (var step : steps) byId.put(step.stepId(), step);
        return new Run(
                new RunId(id), origin, status, byId, null, null, null, sequence, Run.Alarm.NONE, Run.Control.NONE, ME);
    }

    static StepRun step(String id, StepStatus status) {
        var pending = StepRun.pending(id);
        return switch (status) {
            case PENDING -> pending;
            case RUNNING -> pending.attempt(1, NOW, NOW, null);
            default -> pending.attempt(1, NOW, NOW, null).ended(status, null, null, NOW);
        };
    }

    static StepRun failed(String id) {
        return step(id, StepStatus.RUNNING).ended(StepStatus.FAILED, null, Failure.permanent("busy", "try later"), NOW);
    }

    static StepRun asking(String id, String role, String user) {
        var waiting = new Waiting("approval", "", role, user, "?", null, null, false);
        return StepRun.pending(id).waiting(waiting, NOW, null);
    }
}
