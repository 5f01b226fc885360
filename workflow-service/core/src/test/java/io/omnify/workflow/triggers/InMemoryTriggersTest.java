package io.omnify.workflow.triggers;

import io.omnify.workflow.triggers.port.AllTriggers;
import io.omnify.workflow.triggers.port.Buffers;
import io.omnify.workflow.triggers.port.DueTriggers;
import io.omnify.workflow.triggers.port.Triggers;

class InMemoryTriggersTest extends TriggersContract {
    private final InMemoryTriggers triggers = new InMemoryTriggers();
    private final InMemoryBuffers buffers = new InMemoryBuffers();

    @Override
    protected Triggers triggers() {
        return triggers;
    }

    @Override
    protected AllTriggers all() {
        return triggers;
    }

    @Override
    protected DueTriggers due() {
        return triggers;
    }

    @Override
    protected Buffers buffers() {
        return buffers;
    }
}
