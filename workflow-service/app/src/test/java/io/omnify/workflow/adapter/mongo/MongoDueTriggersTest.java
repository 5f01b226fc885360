package io.omnify.workflow.adapter.mongo;

import io.omnify.testkit.TestServers;
import io.omnify.workflow.triggers.DueTriggersContract;
import io.omnify.workflow.triggers.port.DueTriggers;
import io.omnify.workflow.triggers.port.Triggers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class MongoDueTriggersTest extends DueTriggersContract {
    @Inject
    Triggers triggers;

    @Inject
    DueTriggers due;

    @Override
    protected Triggers triggers() {
        return triggers;
    }

    @Override
    protected DueTriggers due() {
        return due;
    }
}
