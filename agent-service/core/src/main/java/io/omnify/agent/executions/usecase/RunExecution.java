package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.domain.ToolLoop;
import io.omnify.agent.executions.domain.ToolLoop.Next;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.port.Progress;
import io.omnify.agent.tools.usecase.ToolBox;
import java.time.InstantSource;
import java.util.Optional;

/** Brings a claimed execution to its end, from wherever it stands, storing each step before the next. */
public final class RunExecution {
    private final Executions executions;
    private final Progress progress;
    private final InstantSource clock;
    private final Steps steps;

    /** What a run is made of. */
    public record Steps(FindAgents agents, ToolBox tools, PaidAsk ask, CallTools call, HoldRules rules) {}

    public RunExecution(Executions executions, Progress progress, InstantSource clock, Steps steps) {
        this.executions = executions;
        this.progress = progress;
        this.clock = clock;
        this.steps = steps;
    }

    /**
     * The final state, stored. Throws {@link Executions.ClaimLost} when another worker took over, and
     * InterruptedException when this one was told to stop, with what was reached so far stored.
     */
    public Execution handle(Execution claimed, String owner) throws InterruptedException {
        return handle(
                claimed,
                steps.agents()
                        .pinned(
                                claimed.org(),
                                claimed.agent().id(),
                                claimed.agent().version()),
                owner);
    }

    /** The same with the agent as it was just read, in the version the execution names. */
    public Execution handle(Execution claimed, Optional<Agent> read, String owner) throws InterruptedException {
        if (read.isEmpty()) {
            var why = Failure.of("agent-not-found", "The agent, or this version of it, no longer exists.");
            return save(claimed.failed(why, clock.instant()), owner);
        }
        var agent = read.get();
        var loop = new ToolLoop(agent, steps.tools().definitions(agent.toolNames()));
        try (var journal = new Journal(executions, progress, owner)) {
            var execution = claimed;
            while (execution.status() == Status.RUNNING) execution = advance(loop, execution, agent, journal);
            return execution;
        }
    }

    /** The worker was told to stop because somebody asked to cancel: says so, if that is what it was. */
    public Execution cancel(Execution claimed, String owner) {
        var stored = executions.find(claimed.org(), claimed.id()).orElse(claimed);
        return stored.status().isFinal() ? stored : save(stored.cancelled(clock.instant()), owner);
    }

    /** Something went wrong that should not: the execution says so and ends, rather than failing for ever. */
    public Execution fail(Execution claimed, String owner) {
        var stored = executions.find(claimed.org(), claimed.id()).orElse(claimed);
        var why = Failure.of("internal-error", "Something went wrong on our side.");
        return stored.status().isFinal() ? stored : save(stored.failed(why, clock.instant()), owner);
    }

    private Execution advance(ToolLoop loop, Execution execution, Agent agent, Journal journal)
            throws InterruptedException {
        return switch (loop.next(execution, clock.instant())) {
            case Next.End(var last) -> journal.now(steps.rules().answer(execution, last, agent));
            case Next.AskModel(var request) -> asked(loop, execution, agent, request, journal);
            case Next.CallTools(var calls) ->
                steps.call().handle(execution, agent, calls, steps.rules().sitting(execution, agent), journal);
        };
    }

    private Execution asked(ToolLoop loop, Execution execution, Agent agent, ModelRequest request, Journal journal)
            throws InterruptedException {
        var admitted = steps.rules().input(execution, agent);
        var judged = admitted.rulings().size() > execution.rulings().size();
        if (judged || admitted.status() != Status.RUNNING) return journal.now(admitted);
        var shown = steps.rules().shown(admitted, agent, request);
        var heard = steps.ask().handle(admitted, agent, shown, steps.rules().heard(agent, progress));
        var next = heard(heard, agent, loop);
        return onlyReads(next, agent, loop) ? journal.meanwhile(next) : journal.now(next);
    }

    /** What begins before its turn is stored may find another turn in its place after a crash: only reads may. */
    private boolean onlyReads(Execution next, Agent agent, ToolLoop loop) {
        return next.status() == Status.RUNNING
                && loop.next(next, clock.instant()) instanceof Next.CallTools(var calls)
                && calls.stream()
                        .allMatch(call -> steps.tools()
                                .definition(call.asked().tool())
                                .filter(tool -> Gate.onlyReads(agent, tool))
                                .isPresent());
    }

    /** An answer that ends the execution is stored with its end, in one write. */
    private Execution heard(Execution execution, Agent agent, ToolLoop loop) throws InterruptedException {
        if (execution.status().isFinal()) return execution;
        return loop.next(execution, clock.instant()) instanceof Next.End(var last)
                ? steps.rules().answer(execution, last, agent)
                : execution;
    }

    private Execution save(Execution next, String owner) {
        executions.save(next, owner);
        progress.saved(next);
        return next;
    }
}
