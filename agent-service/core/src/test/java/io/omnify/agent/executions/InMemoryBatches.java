package io.omnify.agent.executions;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.port.Batches;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Batches as the executions in memory tell of them. */
final class InMemoryBatches implements Batches {
    private final InMemoryExecutions executions;

    InMemoryBatches(InMemoryExecutions executions) {
        this.executions = executions;
    }

    @Override
    public List<Course> list(OrgId org, Optional<String> agent, Optional<ExecutionId> after, int limit) {
        var all = executions.list(org, agent, Optional.empty(), Integer.MAX_VALUE);
        return all.stream()
                .filter(each -> each.command().leadsBatch())
                .filter(each -> after.isEmpty()
                        || each.id().value().compareTo(after.get().value()) < 0)
                .limit(limit)
                .map(each -> course(each, all))
                .toList();
    }

    private static Course course(Execution first, List<Execution> all) {
        var items = all.stream()
                .filter(each -> each.command().batch().equals(first.command().batch()))
                .toList();
        return new Course(
                first.command().batch().orElseThrow(),
                first.id(),
                first.agent().id(),
                items.stream().collect(Collectors.groupingBy(Execution::status, Collectors.counting())),
                items.stream().map(Execution::cost).reduce(Money.usd(0), Money::plus),
                first.startedAt());
    }
}
