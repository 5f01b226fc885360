package io.omnify.workflow.adapter.streams;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.admission.domain.Share;
import io.omnify.workflow.admission.usecase.Courtesy;
import io.omnify.workflow.admission.usecase.FairShares;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.Decision;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Gate;
import io.omnify.workflow.runs.domain.Lane;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Lets commands out as the shares of their organisations allow, and keeps count of what is under way. */
final class Admissions {
    private final Map<Lane, FairShares> lanes = new EnumMap<>(Lane.class);
    private final WaitingSteps waiting;

    /** Agents think as long as they think: how long they take says nothing about how busy everything is. */
    Admissions(WaitingSteps waiting, Share share, Courtesy courtesy) {
        this.waiting = waiting;
        for (var lane : Lane.values()) lanes.put(lane, new FairShares(share, lane == Lane.ACTIONS, courtesy));
        waiting.each((lane, org) -> lane(lane).waits(org));
    }

    private FairShares lane(Lane lane) {
        return Objects.requireNonNull(lanes.get(lane));
    }

    /** For one decision about a run of the organisation. */
    Gate gate(OrgId org) {
        var given = new EnumMap<Lane, Integer>(Lane.class);
        return new Gate() {
            @Override
            public boolean admits(Lane lane) {
                int beside = given.getOrDefault(lane, 0);
                boolean free = lane(lane).free(org, beside);
                if (free) given.put(lane, beside + 1);
                return free;
            }

            @Override
            public boolean turns() {
                return true;
            }
        };
    }

    /** Before the run is stored, so that no step waits without its place in the queue. */
    void queue(Run run, Effect.Queue step) {
        waiting.add(run, step);
        lane(step.lane()).waits(run.origin().org());
    }

    /** What was decided is done. */
    void noted(Run before, Decision decision, Instant now) {
        for (var step : before.steps().values())
            if (step.status() == StepStatus.RUNNING) gone(before, step, decision.run(), now);
        for (var effect : decision.effects())
            if (effect instanceof Effect.Send(var command))
                lane(Lane.of(command)).begin(before.origin().org(), command.id(), kind(before, command), now);
    }

    private void gone(Run before, StepRun step, Run after, Instant now) {
        var then = after.steps().get(step.stepId());
        boolean same = then != null && then.status() == StepStatus.RUNNING && then.attempt() == step.attempt();
        if (same) return;
        var command = Command.id(before.id(), step.stepId(), step.attempt());
        lanes.values().forEach(lane -> lane.end(command, now));
    }

    private static String kind(Run run, Command command) {
        return command.work() instanceof Command.Work.Action(var name)
                ? name
                : run.origin().workflow() + "/" + command.stepId();
    }

    /** Whose turn it is, if anybody may send one more. */
    Optional<WaitingSteps.Waiting> next(Instant now) {
        for (var lane : lanes.entrySet()) {
            for (var org = lane.getValue().next(now);
                    org.isPresent();
                    org = lane.getValue().next(now)) {
                var step = waiting.first(lane.getKey(), org.get());
                if (step.isPresent()) return step;
                lane.getValue().none(org.get());
            }
        }
        return Optional.empty();
    }

    void letIn(WaitingSteps.Waiting step) {
        waiting.remove(step);
    }
}
