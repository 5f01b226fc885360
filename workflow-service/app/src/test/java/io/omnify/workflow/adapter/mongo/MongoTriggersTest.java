package io.omnify.workflow.adapter.mongo;

import io.omnify.testkit.TestServers;
import io.omnify.workflow.triggers.TriggersContract;
import io.omnify.workflow.triggers.port.AllTriggers;
import io.omnify.workflow.triggers.port.Buffers;
import io.omnify.workflow.triggers.port.DueTriggers;
import io.omnify.workflow.triggers.port.Triggers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class MongoTriggersTest extends TriggersContract {
    @Inject
    Triggers triggers;

    @Inject
    AllTriggers all;

    @Inject
    DueTriggers due;

    @Inject
    Buffers buffers;

    @Override
    protected Triggers triggers() {
        return triggers;
    }

    @Override
    protected AllTriggers all() {
        return all;
    }

    @Override
    protected DueTriggers due() {
        return due;
    }

    @Override
    protected Buffers buffers() {
        return buffers;
    }
}
