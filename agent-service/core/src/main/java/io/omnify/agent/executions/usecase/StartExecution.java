package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Execution.AgentRef;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.LimitPolicy;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.port.Executions.Claim;
import io.omnify.agent.executions.port.Executions.Claimed;
import io.omnify.agent.executions.port.Spending;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.port.Ids;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accepts work for an agent: whoever gets the claim runs it, and the same command is never two executions. */
public final class StartExecution {
    private final FindAgents agents;
    private final Executions executions;
    private final Spending spending;
    private final Terms terms;

    /** What an execution is given on its way. */
    public record Terms(Ids ids, LimitPolicy limits, Mode mode) {}

    /** A workflow's command; deadline is null when it has none. */
    public record StepCommand(
            String id,
            Command.Step step,
            String agent,
            Map<String, @Nullable Object> input,
            Set<Permission> granted,
            @Nullable Instant deadline) {}

    public StartExecution(FindAgents agents, Executions executions, Spending spending, Terms terms) {
        this.agents = agents;
        this.executions = executions;
        this.spending = spending;
        this.terms = terms;
    }

    /** For a caller who waits; refuses at once what cannot start. */
    public Claimed direct(
            OrgId org, String agent, Map<String, @Nullable Object> input, Set<Permission> granted, Claim claim) {
        var found = agents.one(org, agent);
        overspent(org, found, claim.now()).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        var id = newId();
        var fresh = Execution.start(
                id,
                org,
                reference(found),
                new Command(id.value(), null, granted),
                input,
                terms.limits().limits(found, claim.now(), null),
                terms.mode(),
                claim.now());
        return executions.claim(fresh, claim);
    }

    /** For a step of a run; what cannot start is an execution that failed, so that the step hears of it. */
    public Claimed step(OrgId org, StepCommand step, Claim claim) {
        var found = agents.find(org, step.agent());
        if (found.isEmpty()) return stillborn(org, step, noSuchAgent(step), claim);
        var refusal = overspent(org, found.get(), claim.now());
        if (refusal.isPresent()) {
            return stillborn(
                    org, step, Failure.of("budget-spent", "The agent's budget of this month is spent."), claim);
        }
        var limits = terms.limits().limits(found.get(), claim.now(), step.deadline());
        return executions.claim(
                Execution.start(
                        newId(),
                        org,
                        reference(found.get()),
                        command(step),
                        step.input(),
                        limits,
                        terms.mode(),
                        claim.now()),
                claim);
    }

    private Claimed stillborn(OrgId org, StepCommand step, Failure why, Claim claim) {
        var reference = new AgentRef(step.agent(), null, 0);
        var limits = terms.limits().limits(claim.now());
        var fresh = Execution.start(
                newId(), org, reference, command(step), step.input(), limits, terms.mode(), claim.now());
        return executions.claim(fresh.failed(why, claim.now()), claim);
    }

    private Optional<Refusal> overspent(OrgId org, Agent agent, Instant now) {
        var limit = agent.budget().perMonth();
        if (limit == null) return Optional.empty();
        var month = now.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        var spent = spending.spent(
                org, agent.id().value(), month.atStartOfDay(ZoneOffset.UTC).toInstant());
        return spent.reaches(limit)
                ? Optional.of(new Refusal.BudgetSpent(agent.id().value(), limit, spent))
                : Optional.empty();
    }

    private static Failure noSuchAgent(StepCommand step) {
        return Failure.of("agent-not-found", "There is no agent " + step.agent() + ".");
    }

    private static Command command(StepCommand step) {
        return new Command(step.id(), step.step(), step.granted());
    }

    private static AgentRef reference(Agent agent) {
        return new AgentRef(agent.id().value(), agent.type().code(), agent.version());
    }

    private ExecutionId newId() {
        return new ExecutionId(terms.ids().next(ExecutionId.PREFIX));
    }
}
