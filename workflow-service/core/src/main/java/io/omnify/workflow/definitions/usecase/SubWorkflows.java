package io.omnify.workflow.definitions.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.FieldError;
import io.omnify.workflow.definitions.domain.InputSchema;
import io.omnify.workflow.definitions.domain.Refusal;
import io.omnify.workflow.definitions.domain.Refused;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Workflows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Knows which workflows start which others, so that none starts one that is not there, or in the end itself. */
public final class SubWorkflows {
    /** Runs nest no deeper than this, so a chain need not be followed further. */
    private static final int FURTHEST = Step.SubWorkflow.DEEPEST;

    private static final int MOST_LOOKED_AT = 500;

    private final Workflows workflows;
    private final EnsureBuiltIns builtIns;

    public SubWorkflows(Workflows workflows, EnsureBuiltIns builtIns) {
        this.workflows = workflows;
        this.builtIns = builtIns;
    }

    boolean exists(OrgId org, WorkflowId id) {
        builtIns.handle(org);
        return workflows.find(org, id).filter(workflow -> !workflow.removed()).isPresent();
    }

    /** What runs of the version in use are given; empty when none is. */
    Optional<InputSchema> input(OrgId org, WorkflowId id) {
        return inUse(org, id).map(found -> new InputSchema(found.definition().inputSchema()));
    }

    /** Refuses a definition that would, as version in use of this workflow, start itself by way of others. */
    void refuseCircle(OrgId org, WorkflowId id, Definition definition) {
        var cameFrom = new LinkedHashMap<WorkflowId, List<WorkflowId>>();
        started(definition).forEach(step -> cameFrom.putIfAbsent(new WorkflowId(step.workflow()), List.of()));
        var waiting = new java.util.ArrayDeque<>(cameFrom.keySet());
        while (!waiting.isEmpty() && cameFrom.size() < MOST_LOOKED_AT) {
            var next = waiting.poll();
            var way = cameFrom.get(next);
            if (way == null || way.size() >= FURTHEST) continue;
            var behind = Stream.concat(way.stream(), Stream.of(next)).toList();
            if (next.equals(id)) throw circle(id, behind, definition);
            inUse(org, next)
                    .ifPresent(found -> started(found.definition()).forEach(step -> {
                        var child = new WorkflowId(step.workflow());
                        if (cameFrom.putIfAbsent(child, behind) == null) waiting.add(child);
                    }));
        }
    }

    private Optional<Workflow> inUse(OrgId org, WorkflowId id) {
        return workflows
                .find(org, id)
                .filter(newest -> !newest.removed())
                .flatMap(newest -> newest.published() == newest.version()
                        ? Optional.of(newest)
                        : workflows.find(org, id, newest.published()));
    }

    private static Refused circle(WorkflowId id, List<WorkflowId> way, Definition definition) {
        var first = started(definition)
                .filter(step -> step.workflow().equals(way.getFirst().value()))
                .findFirst()
                .orElseThrow();
        var names = Stream.concat(Stream.of(id), way.stream())
                .map(WorkflowId::value)
                .toList();
        var field = "steps." + first.id() + ".input.workflow_id";
        var why = "step '" + first.id() + "': the workflow would start itself: " + String.join(" -> ", names);
        return new Refused(new Refusal.Invalid(List.of(new FieldError(field, why))));
    }

    /** Every step that starts another workflow, also inside loops, as an undoing and after a failure. */
    private static Stream<Step.SubWorkflow> started(Definition definition) {
        return definition
                .all()
                .filter(Step.SubWorkflow.class::isInstance)
                .map(Step.SubWorkflow.class::cast)
                .filter(sub -> WorkflowId.wellFormed(sub.workflow()));
    }
}
