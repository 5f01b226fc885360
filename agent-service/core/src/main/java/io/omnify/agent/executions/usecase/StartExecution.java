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
import io.omnify.agent.memory.usecase.Recall;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.port.Ids;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accepts work for an agent: whoever gets the claim runs it, and the same command is never two executions. */
public final class StartExecution {
    private final FindAgents agents;
    private final Executions executions;
    private final Admission admission;
    private final Terms terms;

    /** What an execution is given on its way. */
    public record Terms(Ids ids, LimitPolicy limits, Mode mode, Recall recall) {}

    /** What is wanted of whom; version is null for the current one and 0 for the draft. */
    public record Work(
            String agent, @Nullable Long version, Map<String, @Nullable Object> input, Set<Permission> granted) {}

    /** A workflow's command; deadline is null when it has none. */
    public record StepCommand(
            String id,
            Command.Step step,
            Work work,
            @Nullable Instant deadline) {}

    /** What came of the claim, with the agent as it was read for it: nobody need read it again. */
    public record Accepted(Claimed claimed, Optional<Agent> agent) {}

    public StartExecution(FindAgents agents, Executions executions, Admission admission, Terms terms) {
        this.agents = agents;
        this.executions = executions;
        this.admission = admission;
        this.terms = terms;
    }

    /** For a caller who waits; refuses at once what cannot start. */
    public Accepted direct(OrgId org, Work work, Claim claim) {
        var agent = admitted(org, work, claim.now());
        var id = newId();
        var fresh = fresh(id, agent, new Command(id.value(), null, work.granted()), work.input(), claim.now());
        return new Accepted(executions.claim(fresh, claim), Optional.of(agent));
    }

    /** For a step of a run; what cannot start is an execution that failed, so that the step hears of it. */
    public Accepted step(OrgId org, StepCommand step, Claim claim) {
        var found = agents.find(org, step.work().agent(), step.work().version());
        if (found.isEmpty()) return stillborn(org, step, missing(step.work()), claim);
        var refusal = admission.refusal(found.get(), step.work().input(), claim.now());
        if (refusal.isPresent()) return stillborn(org, step, Admission.failure(refusal.get()), claim);
        var agent = found.get();
        var execution = Execution.start(
                newId(),
                org,
                reference(agent),
                command(step),
                terms.recall().into(agent, step.work().input(), claim.now()),
                terms.limits().limits(agent, claim.now(), step.deadline()),
                terms.mode(),
                claim.now());
        return new Accepted(executions.claim(execution, claim), found);
    }

    private Agent admitted(OrgId org, Work work, Instant now) {
        var agent = agents.one(org, work.agent(), work.version());
        admission.refusal(agent, work.input(), now).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return agent;
    }

    private Execution fresh(
            ExecutionId id, Agent agent, Command command, Map<String, @Nullable Object> input, Instant now) {
        var limits = terms.limits().limits(agent, now, null);
        var told = terms.recall().into(agent, input, now);
        return Execution.start(id, agent.org(), reference(agent), command, told, limits, terms.mode(), now);
    }

    private Accepted stillborn(OrgId org, StepCommand step, Failure why, Claim claim) {
        var reference = new AgentRef(step.work().agent(), null, 0);
        var limits = terms.limits().limits(claim.now());
        var fresh = Execution.start(
                newId(), org, reference, command(step), step.work().input(), limits, terms.mode(), claim.now());
        return new Accepted(executions.claim(fresh.failed(why, claim.now()), claim), Optional.empty());
    }

    private static Failure missing(Work work) {
        var version = work.version();
        return version == null
                ? Failure.of("agent-not-found", "There is no agent " + work.agent() + ".")
                : Failure.of(
                        "agent-version-not-found",
                        "There is no version " + version + " of the agent " + work.agent() + ".");
    }

    private static Command command(StepCommand step) {
        var of = step.step();
        var bounded = new Command.Step(of.runId(), of.stepId(), of.attempt(), step.deadline());
        return new Command(step.id(), bounded, step.work().granted());
    }

    static AgentRef reference(Agent agent) {
        return new AgentRef(agent.id().value(), agent.type().code(), agent.version());
    }

    private ExecutionId newId() {
        return new ExecutionId(terms.ids().next(ExecutionId.PREFIX));
    }
}
