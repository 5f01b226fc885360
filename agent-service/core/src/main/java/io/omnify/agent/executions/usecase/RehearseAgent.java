package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.LimitPolicy;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.executions.domain.ToolLoop;
import io.omnify.agent.executions.domain.ToolLoop.Next;
import io.omnify.agent.executions.port.Progress;
import io.omnify.agent.executions.usecase.StartExecution.Work;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.usecase.ToolBox;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Lets an agent answer so that nothing comes of it, for tests of workflows: the simulated model speaks, and nothing is
 * stored, told, paid or remembered. Tools that read the house's own records do so; no other is called.
 */
public final class RehearseAgent {
    public static final String NOT_CALLED = "not-in-a-test";

    /** Somebody waits for the end, with a whole workflow to play. */
    private static final LimitPolicy LIMITS = new LimitPolicy(8, 16, Duration.ofSeconds(8), Duration.ofSeconds(12));

    private static final ExecutionId ID = new ExecutionId(ExecutionId.PREFIX + "test");

    private final FindAgents agents;
    private final Admission admission;
    private final Props props;
    private final InstantSource clock;

    /**
     * What stands in for the world.
     *
     * @param ask asks the simulated model and no other
     * @param shown the tools that the model is told of
     * @param readable those that reach nothing outside
     */
    public record Props(AskModel ask, ToolBox shown, ToolBox readable) {}

    public RehearseAgent(FindAgents agents, Admission admission, Props props, InstantSource clock) {
        this.agents = agents;
        this.admission = admission;
        this.props = props;
        this.clock = clock;
    }

    /** The end, which is known nowhere else. */
    public Execution handle(OrgId org, Work work) throws InterruptedException {
        var agent = admitted(org, work);
        var loop = new ToolLoop(agent, props.shown().definitions(agent.toolNames()));
        var execution = begun(agent, work);
        while (execution.status() == Status.RUNNING) execution = advance(loop, execution, agent);
        return execution;
    }

    private Agent admitted(OrgId org, Work work) {
        var agent = agents.one(org, work.agent(), work.version());
        admission.unfit(agent, work.input()).ifPresent(refusal -> {
            throw new Refused(refusal);
        });
        return agent;
    }

    private Execution begun(Agent agent, Work work) {
        var now = clock.instant();
        var command = new Command(ID.value(), null, work.granted());
        var limits = LIMITS.limits(agent, now, null);
        var reference = StartExecution.reference(agent);
        return Execution.start(ID, agent.org(), reference, command, work.input(), limits, Mode.SIMULATION, now);
    }

    private Execution advance(ToolLoop loop, Execution execution, Agent agent) throws InterruptedException {
        return switch (loop.next(execution, clock.instant())) {
            case Next.End(var last) -> last;
            case Next.AskModel(var request) -> props.ask().handle(execution, request, new Unheard());
            case Next.CallTools(var calls) -> called(execution, agent, calls);
        };
    }

    private Execution called(Execution execution, Agent agent, List<ToolCall> calls) throws InterruptedException {
        var started = clock.instant();
        var results = new LinkedHashMap<String, ToolResult>();
        for (var call : calls) results.put(call.id(), result(execution, agent, call));
        return execution.returned(results, started, clock.instant());
    }

    private ToolResult result(Execution execution, Agent agent, ToolCall call) throws InterruptedException {
        var request = CallTools.request(execution, agent, call, call.asked().arguments());
        var refusal = props.shown().refusal(request);
        if (refusal.isPresent()) return refusal.get();
        var readable = props.readable().definition(request.tool());
        if (readable.filter(tool -> tool.effect() == Effect.READ).isPresent())
            return props.readable().call(request);
        return new ToolResult.Failure(
                NOT_CALLED, request.tool() + " is not called in a test. Answer with what is known without it.");
    }

    /** Nobody watches. */
    private static final class Unheard implements Progress {
        @Override
        public void saved(Execution execution) {}

        @Override
        public void asking(Execution execution, int turn) {}

        @Override
        public void text(Execution execution, int turn, String piece) {}
    }
}
