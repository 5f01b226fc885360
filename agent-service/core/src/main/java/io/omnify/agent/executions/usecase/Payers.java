package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.spending.usecase.Purse;
import java.util.ArrayList;
import java.util.List;

/** Who pays for what an execution does. */
final class Payers {
    private Payers() {}

    static Purse.Payer of(Execution execution, Agent agent) {
        return new Purse.Payer(
                execution.org(),
                execution.agent().id(),
                execution.id().value(),
                runs(execution),
                agent.budget().perMonth());
    }

    /** Its own run's money, and that of those whose work it does a part of. */
    private static List<Purse.Run> runs(Execution execution) {
        var limits = execution.limits();
        var runs = new ArrayList<Purse.Run>();
        var own = limits.perRun();
        if (own != null) runs.add(new Purse.Run(execution.id().value(), own));
        for (var giver : limits.givers())
            runs.add(new Purse.Run(giver.execution().value(), giver.perRun()));
        return runs;
    }
}
