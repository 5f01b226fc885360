package io.omnify.workflow.runs.domain;

import java.util.List;

/** The next state of a run and what must happen because of it. The timer effects are stored before the state. */
public record Decision(Run run, List<Effect> effects) {
    public Decision {
        effects = List.copyOf(effects);
    }
}
