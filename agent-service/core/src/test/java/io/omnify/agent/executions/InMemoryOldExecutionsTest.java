package io.omnify.agent.executions;

import io.omnify.agent.executions.port.ExecutionQueue;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.port.OldExecutions;
import io.omnify.agent.executions.port.Spending;
import io.omnify.auth.api.OrgId;

class InMemoryOldExecutionsTest extends OldExecutionsContract {
    private final InMemoryExecutions executions = new InMemoryExecutions();
    private final InMemoryOldExecutions old = new InMemoryOldExecutions(executions);

    @Override
    protected Executions executions() {
        return executions;
    }

    @Override
    protected ExecutionQueue queue() {
        return executions;
    }

    @Override
    protected OldExecutions old() {
        return old;
    }

    @Override
    protected Spending spending() {
        return executions;
    }

    @Override
    protected void told(OrgId org) {}
}
