package io.omnify.agent.executions;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentLimits;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.Bounds;
import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.agents.domain.Means;
import io.omnify.agent.agents.domain.Memory;
import io.omnify.agent.agents.domain.Task;
import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.approvals.usecase.DecideApproval.Word;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.shared.domain.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A desk whose agent has rules. */
final class Guarded {
    final Desk desk = new Desk();

    Guarded(String stage, List<Map<String, @Nullable Object>> rules, Task task, Budget budget) {
        var bounds = new Bounds(AgentLimits.NONE, budget, Json.object(stage, rules), Memory.NONE);
        var draft = AgentDraft.of("Tester", AgentType.ANALYTICS)
                .with(task)
                .with(new Means(ModelChain.DEFAULT, desk.grants, List.of()))
                .with(bounds);
        desk.agents.add(Agent.create(desk.org, new AgentId("tester"), draft, desk.clock.instant()));
    }

    Guarded(String stage, Map<String, @Nullable Object> rule, Task task, Budget budget) {
        this(stage, List.of(rule), task, budget);
    }

    Guarded(String stage, Map<String, @Nullable Object> rule) {
        this(stage, rule, Task.of("Do it."), Budget.NONE);
    }

    /** The one question that is open. */
    Approval question() {
        return desk.approvals
                .list(desk.org, java.util.Optional.of(Approval.Status.PENDING), java.util.Optional.empty(), 2)
                .getFirst();
    }

    /** A person decides, and another worker goes on. */
    Execution decided(boolean yes) throws InterruptedException {
        desk.decide().handle(desk.org, question().id(), new Word(yes, null, null, "user_1"));
        var taken = desk.executions.takeOver(desk.claim("worker_b"), 10).getFirst();
        return desk.runner().handle(taken, "worker_b");
    }

    static String code(Execution execution) {
        return Objects.requireNonNull(execution.failure()).code();
    }

    static String message(Execution execution) {
        Failure failure = Objects.requireNonNull(execution.failure());
        return failure.message();
    }
}
