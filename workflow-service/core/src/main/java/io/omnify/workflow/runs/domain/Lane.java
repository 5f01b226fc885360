package io.omnify.workflow.runs.domain;

import io.omnify.workflow.definitions.domain.Step;
import java.util.Locale;
import java.util.Optional;

/** Where commands wait for one another: what acts on a platform does not wait behind agents that think. */
public enum Lane {
    AGENTS,
    ACTIONS;

    /** Empty for steps that nobody outside the engine works on. */
    public static Optional<Lane> of(Step step) {
        return switch (step) {
            case Step.Agent _ -> Optional.of(AGENTS);
            case Step.Action _, Step.Http _ -> Optional.of(ACTIONS);
            case Step.SubWorkflow _, Step.Wait _, Step.Branch _, Step.ForEach _, Step.Approval _, Step.Transform _ ->
                Optional.empty();
        };
    }

    public static Lane of(Command command) {
        return switch (command.work()) {
            case Command.Work.Agent _ -> AGENTS;
            case Command.Work.Action _, Command.Work.Http _ -> ACTIONS;
        };
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
