package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.port.Spending;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why an agent cannot be given this work now, if so. */
public final class Admission {
    private final CheckInput check;
    private final Spending spending;

    public Admission(CheckInput check, Spending spending) {
        this.check = check;
        this.spending = spending;
    }

    /** An agent read as its draft (version 0 with a draft named on purpose) is tried out, anything else is published. */
    Optional<Refusal> refusal(Agent agent, Map<String, @Nullable Object> input, Instant now) {
        return unfit(agent, input).or(() -> overspent(agent, now));
    }

    /** Why it cannot at any time. */
    Optional<Refusal> unfit(Agent agent, Map<String, @Nullable Object> input) {
        if (agent.draft() != null && !agent.isPublished()) {
            return Optional.of(new Refusal.AgentNotPublished(agent.id().value()));
        }
        var problems = check.problems(agent, input);
        return problems.isEmpty() ? Optional.empty() : Optional.of(new Refusal.InvalidInput(problems));
    }

    private Optional<Refusal> overspent(Agent agent, Instant now) {
        var limit = agent.budget().perMonth();
        if (limit == null) return Optional.empty();
        var month = now.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        var since = month.atStartOfDay(ZoneOffset.UTC).toInstant();
        var spent = spending.spent(agent.org(), agent.id().value(), since);
        return spent.reaches(limit)
                ? Optional.of(new Refusal.BudgetSpent(agent.id().value(), limit, spent))
                : Optional.empty();
    }

    /** The same for a step, which hears of it as a failure. */
    static Failure failure(Refusal refusal) {
        return switch (refusal) {
            case Refusal.BudgetSpent _ -> Failure.of("budget-spent", "The agent's budget of this month is spent.");
            case Refusal.AgentNotPublished(var agent) ->
                Failure.of("agent-not-published", "Nothing of the agent " + agent + " was published yet.");
            case Refusal.InvalidInput(var problems) -> Failure.of("input-invalid", told(problems));
            default -> Failure.of("refused", "The work was refused.");
        };
    }

    private static String told(List<FieldProblem> problems) {
        return problems.stream()
                .map(each -> each.field() + ": " + each.message())
                .limit(10)
                .collect(Collectors.joining("; "));
    }
}
