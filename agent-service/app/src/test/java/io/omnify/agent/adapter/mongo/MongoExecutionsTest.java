package io.omnify.agent.adapter.mongo;

import io.omnify.agent.executions.ExecutionsContract;
import io.omnify.agent.executions.port.Batches;
import io.omnify.agent.executions.port.Claims;
import io.omnify.agent.executions.port.ExecutionQueue;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.port.Spending;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoExecutionsTest extends ExecutionsContract {
    @Inject
    MongoExecutions executions;

    @Inject
    MongoExecutionQueue queue;

    @Inject
    MongoBatches batches;

    @Inject
    MongoClaims claims;

    @Inject
    MongoSpending spending;

    @Override
    protected Executions executions() {
        return executions;
    }

    @Override
    protected ExecutionQueue queue() {
        return queue;
    }

    @Override
    protected Batches batches() {
        return batches;
    }

    @Override
    protected Claims claims() {
        return claims;
    }

    @Override
    protected Spending spending() {
        return spending;
    }
}
