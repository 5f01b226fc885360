package io.omnify.workflow.definitions.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One piece of work of a workflow. Sealed: whoever adds a kind is shown every place that must handle it. */
public sealed interface Step {
    Common common();

    /** The wire name of the kind. */
    String type();

    /** The same step with other common parts. */
    Step with(Common next);

    /** An AI agent works on the rendered input; its answer is the step's output. */
    record Agent(Common common, AgentRef agent) implements Step {
        @Override
        public Step with(Common next) {
            return new Agent(next, agent);
        }

        @Override
        public String type() {
            return "agent";
        }
    }

    /** Something is done on a platform, with the rendered input. */
    record Action(Common common, String action) implements Step {
        @Override
        public Step with(Common next) {
            return new Action(next, action);
        }

        @Override
        public String type() {
            return "action";
        }
    }

    /** An address outside is called; the rendered input says how. */
    record Http(Common common) implements Step {
        @Override
        public Step with(Common next) {
            return new Http(next);
        }

        @Override
        public String type() {
            return "http";
        }
    }

    /** Nothing happens until the rendered input's time or event has come. */
    record Wait(Common common) implements Step {
        @Override
        public Step with(Common next) {
            return new Wait(next);
        }

        @Override
        public String type() {
            return "wait";
        }
    }

    /** The first case that holds decides which of the steps it names go on; the others are skipped. */
    record Branch(Common common, List<Case> cases, List<String> otherwise) implements Step {
        public Branch {
            cases = List.copyOf(cases);
            otherwise = List.copyOf(otherwise);
        }

        @Override
        public Step with(Common next) {
            return new Branch(next, cases, otherwise);
        }

        @Override
        public String type() {
            return "branch";
        }

        /** Whether the case or the default of this number names the step. */
        public boolean leadsTo(int chosen, String step) {
            return (chosen < cases.size() ? cases.get(chosen).steps() : otherwise).contains(step);
        }

        public boolean names(String step) {
            return otherwise.contains(step)
                    || cases.stream().anyMatch(one -> one.steps().contains(step));
        }
    }

    /** A way a branch may take. */
    record Case(String when, List<String> steps) {
        public Case {
            steps = List.copyOf(steps);
        }
    }

    /** One step is done for every item; the output is the list of theirs, in the order of the items. */
    record ForEach(Common common, @Nullable Object items, int concurrency, Step step) implements Step {
        public static final int MOST_ITEMS = 1_000;

        @Override
        public Step with(Common next) {
            return new ForEach(next, items, concurrency, step);
        }

        @Override
        public String type() {
            return "for_each";
        }
    }

    /** Another workflow of the organisation runs; its output is the step's. */
    record SubWorkflow(Common common, String workflow) implements Step {
        public static final int DEEPEST = 8;

        @Override
        public Step with(Common next) {
            return new SubWorkflow(next, workflow);
        }

        @Override
        public String type() {
            return "workflow";
        }
    }

    /** A person is asked. */
    record Approval(Common common) implements Step {
        @Override
        public Step with(Common next) {
            return new Approval(next);
        }

        @Override
        public String type() {
            return "approval";
        }
    }

    /** The rendered input is the output; nothing leaves the engine. */
    record Transform(Common common) implements Step {
        @Override
        public Step with(Common next) {
            return new Transform(next);
        }

        @Override
        public String type() {
            return "transform";
        }
    }

    default String id() {
        return common().id();
    }

    default List<String> dependsOn() {
        return common().dependsOn();
    }
}
