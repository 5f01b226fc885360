package io.omnify.agent.executions.usecase;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.memory.usecase.Remember;
import io.omnify.auth.api.OrgId;
import java.util.List;
import java.util.Optional;

/** Executions as a worker writes them: what one came to is remembered before it is over, so that a crash forgets nothing. */
public final class RememberingExecutions implements Executions {
    private final Executions executions;
    private final Remember remember;

    public RememberingExecutions(Executions executions, Remember remember) {
        this.executions = executions;
        this.remember = remember;
    }

    @Override
    public void save(Execution next, String owner) {
        var output = next.output();
        if (next.status() == Status.COMPLETED && output != null) {
            remember.handle(new Remember.Done(
                    next.org(), next.id().value(), next.agent().id(), next.input(), output));
        }
        executions.save(next, owner);
    }

    @Override
    public Claimed claim(Execution fresh, Claim claim) {
        return executions.claim(fresh, claim);
    }

    @Override
    public void tellAgain(Execution finished) {
        executions.tellAgain(finished);
    }

    @Override
    public Optional<Execution> find(OrgId org, ExecutionId id) {
        return executions.find(org, id);
    }

    @Override
    public Optional<Execution> findByCall(OrgId org, String callId) {
        return executions.findByCall(org, callId);
    }

    @Override
    public List<Execution> list(OrgId org, Optional<String> agent, Optional<ExecutionId> after, int limit) {
        return executions.list(org, agent, after, limit);
    }

    @Override
    public boolean requestCancel(OrgId org, ExecutionId id) {
        return executions.requestCancel(org, id);
    }
}
