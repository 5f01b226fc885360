package io.omnify.agent.executions;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Ruling;
import io.omnify.agent.executions.domain.Turn;
import io.omnify.agent.executions.port.OldExecutions;
import io.omnify.agent.shared.domain.Json;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Deletes from executions in a map, whose events are all told and which have no questions. */
public final class InMemoryOldExecutions implements OldExecutions {
    private final InMemoryExecutions executions;

    public InMemoryOldExecutions(InMemoryExecutions executions) {
        this.executions = executions;
    }

    @Override
    public List<OrgId> organisations() {
        synchronized (executions) {
            return executions.all.values().stream()
                    .map(Execution::org)
                    .distinct()
                    .toList();
        }
    }

    @Override
    public int delete(OrgId org, Instant kept, Instant summed, int limit) {
        synchronized (executions) {
            var old = oldest(org, kept, each -> !executions.deleted.contains(each.id()), limit);
            old.forEach(each -> executions.all.put(each.id(), figures(each)));
            old.forEach(each -> executions.deleted.add(each.id()));
            var gone = oldest(org, summed, each -> executions.deleted.contains(each.id()), limit - old.size());
            gone.forEach(each -> executions.all.remove(each.id()));
            return old.size() + gone.size();
        }
    }

    private List<Execution> oldest(OrgId org, Instant before, Predicate<Execution> wanted, int limit) {
        return executions.all.values().stream()
                .filter(each -> each.org().equals(org) && each.status().isFinal())
                .filter(each -> ended(each).isBefore(before))
                .filter(wanted)
                .sorted(Comparator.comparing(InMemoryOldExecutions::ended))
                .limit(limit)
                .toList();
    }

    private static Instant ended(Execution execution) {
        return Objects.requireNonNull(execution.completedAt());
    }

    private static Execution figures(Execution e) {
        return new Execution(
                e.id(),
                e.org(),
                e.agent(),
                e.command(),
                Json.object(),
                e.limits(),
                e.mode(),
                e.status(),
                e.turns().stream().map(InMemoryOldExecutions::figures).toList(),
                List.of(),
                List.of(),
                List.of(),
                e.rulings().stream().map(InMemoryOldExecutions::figures).toList(),
                null,
                DELETED,
                e.cancelRequested(),
                e.startedAt(),
                e.completedAt(),
                e.version());
    }

    private static Ruling figures(Ruling ruling) {
        return new Ruling(
                ruling.turn(),
                ruling.call(),
                "",
                null,
                ruling.model(),
                null,
                ruling.usage(),
                ruling.cost(),
                ruling.startedAt(),
                ruling.completedAt());
    }

    private static Turn figures(Turn turn) {
        return new Turn(
                turn.number(),
                "",
                turn.model(),
                turn.finish(),
                "",
                null,
                List.of(),
                turn.usage(),
                turn.cost(),
                turn.startedAt(),
                turn.completedAt());
    }
}
