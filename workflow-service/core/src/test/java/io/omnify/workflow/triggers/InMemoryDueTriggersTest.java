package io.omnify.workflow.triggers;

import io.omnify.workflow.triggers.port.DueTriggers;
import io.omnify.workflow.triggers.port.Triggers;

class InMemoryDueTriggersTest extends DueTriggersContract {
    private final InMemoryTriggers triggers = new InMemoryTriggers();

    @Override
    protected Triggers triggers() {
        return triggers;
    }

    @Override
    protected DueTriggers due() {
        return triggers;
    }
}
