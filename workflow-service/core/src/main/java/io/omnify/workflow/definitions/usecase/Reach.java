package io.omnify.workflow.definitions.usecase;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.FieldError;
import io.omnify.workflow.definitions.domain.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Finds steps that no run can ever reach: those whose condition or way is never taken. */
final class Reach {
    private static final String NEVER = "${false}";

    private Reach() {}

    static List<FieldError> unreachable(Definition definition) {
        var errors = new ArrayList<FieldError>();
        var dead = new HashSet<String>();
        for (var step : definition.graph().ordered()) {
            if (step.common().when().replace(" ", "").equals(NEVER)) {
                dead.add(step.id());
                errors.add(error(step, "when", "its condition is never true"));
            } else if (neverLedTo(definition, step)) {
                dead.add(step.id());
                errors.add(error(step, "depends_on", "no case of its branch can lead to it"));
            } else if (!step.dependsOn().isEmpty()
                    && dead.containsAll(step.dependsOn())
                    && (step.common().skippedWithNeeds() || led(definition, step))) {
                dead.add(step.id());
                errors.add(error(step, "depends_on", "what it depends on is never done"));
            }
        }
        return errors;
    }

    /** Every branch that names it does so only in cases that are false or come after one that is always true. */
    private static boolean neverLedTo(Definition definition, Step step) {
        boolean named = false;
        for (var id : step.dependsOn()) {
            if (!(definition.graph().step(id) instanceof Step.Branch branch) || !branch.names(step.id())) continue;
            named = true;
            if (canLead(branch, step.id())) return false;
        }
        return named;
    }

    private static boolean canLead(Step.Branch branch, String step) {
        for (var one : branch.cases()) {
            var when = one.when().replace(" ", "");
            if (when.equals(NEVER)) continue;
            if (one.steps().contains(step)) return true;
            if (when.equals("${true}")) return false;
        }
        return branch.otherwise().contains(step);
    }

    private static boolean led(Definition definition, Step step) {
        return step.dependsOn().stream().anyMatch(id -> definition.graph().step(id) instanceof Step.Branch);
    }

    private static FieldError error(Step step, String field, String why) {
        return new FieldError("steps." + step.id() + "." + field, "step '" + step.id() + "' is unreachable: " + why);
    }
}
