package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.spending.usecase.Purse;

/** Who pays for what an execution does. */
final class Payers {
    private Payers() {}

    static Purse.Payer of(Execution execution, Agent agent) {
        return new Purse.Payer(
                execution.org(),
                execution.agent().id(),
                execution.id().value(),
                execution.limits().perRun(),
                agent.budget().perMonth());
    }
}
