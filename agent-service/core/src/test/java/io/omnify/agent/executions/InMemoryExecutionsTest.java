package io.omnify.agent.executions;

import io.omnify.agent.executions.port.Batches;
import io.omnify.agent.executions.port.Claims;
import io.omnify.agent.executions.port.ExecutionQueue;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.port.Spending;

class InMemoryExecutionsTest extends ExecutionsContract {
    private final InMemoryExecutions executions = new InMemoryExecutions();

    @Override
    protected Executions executions() {
        return executions;
    }

    @Override
    protected ExecutionQueue queue() {
        return executions;
    }

    @Override
    protected Batches batches() {
        return new InMemoryBatches(executions);
    }

    @Override
    protected Claims claims() {
        return executions;
    }

    @Override
    protected Spending spending() {
        return executions;
    }
}
