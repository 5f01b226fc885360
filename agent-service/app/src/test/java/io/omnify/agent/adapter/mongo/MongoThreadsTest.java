package io.omnify.agent.adapter.mongo;

import io.omnify.agent.memory.ThreadsContract;
import io.omnify.agent.memory.port.Threads;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoThreadsTest extends ThreadsContract {
    @Inject
    MongoThreads threads;

    @Override
    protected Threads threads() {
        return threads;
    }
}
