package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.Means;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Lent;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.executions.usecase.Passage.Kind;
import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.ToolCallRequest;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolGrant;
import io.omnify.agent.tools.domain.ToolResult;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings the tool calls of one turn forward: makes those that may be made, and waits for a person with the others. */
public final class CallTools {
    private final Gate gate;
    private final MakeCalls make;
    private final InstantSource clock;

    public CallTools(Gate gate, MakeCalls make, InstantSource clock) {
        this.gate = gate;
        this.make = make;
        this.clock = clock;
    }

    Execution handle(Execution execution, Agent agent, List<ToolCall> calls, Sitting sitting, Journal journal)
            throws InterruptedException {
        var held = Lent.to(execution.command()) ? cautious(agent) : agent;
        var passages = gate.handle(execution, held, calls, sitting);
        var sorted = answered(execution.judged(sitting.rulings()), passages);
        var stop = passages.stream().filter(each -> each.kind() == Kind.STOP).findFirst();
        if (stop.isPresent()) {
            return journal.now(
                    sorted.failed(Failure.of("guardrail-stopped", stop.get().words()), clock.instant()));
        }
        var go = passages.stream().filter(each -> each.kind() == Kind.GO).toList();
        if (!go.isEmpty()) return made(sorted, agent, go, journal);
        var waits = passages.stream().anyMatch(each -> each.kind() == Kind.WAIT);
        return journal.now(waits ? sorted.waitingForApproval() : sorted);
    }

    /** What its author lets it do alone is for those whose own rights it works with. */
    private static Agent cautious(Agent agent) {
        var means = agent.content().means();
        var grants = agent.tools().stream().map(ToolGrant::cautious).toList();
        var other = agent.content().with(new Means(means.models(), grants, means.handoffs()));
        return agent.as(other, agent.version());
    }

    /** What must not be done is answered at once, and every broken rule is written down. */
    private Execution answered(Execution execution, List<Passage> passages) {
        var no = new LinkedHashMap<String, ToolResult>();
        var next = execution;
        for (var each : passages) {
            if (each.kind() == Kind.NO) no.put(each.call().id(), Objects.requireNonNull(each.result()));
            var fresh = each.trips().stream()
                    .filter(trip -> !execution.guardrails().contains(trip))
                    .toList();
            next = next.tripped(fresh);
        }
        var now = clock.instant();
        return no.isEmpty() ? next : next.returned(no, now, now);
    }

    /** What acts on the world is written down before it acts; what only reads may be done again. */
    private Execution made(Execution execution, Agent agent, List<Passage> go, Journal journal)
            throws InterruptedException {
        var acting = go.stream()
                .map(Passage::call)
                .filter(call -> call.effect() != Effect.READ)
                .toList();
        if (acting.isEmpty()) return journal.meanwhile(make.handle(execution, agent, go));
        var announced = journal.now(execution.starting(acting, clock.instant()));
        return journal.now(make.handle(announced, agent, go));
    }

    static ToolCallRequest request(
            Execution execution, Agent agent, ToolCall call, @Nullable Map<String, @Nullable Object> arguments) {
        var by = new Invocation.By(
                execution.agent().id(),
                execution.id().value(),
                call.turn(),
                execution.command().granted(),
                execution.limits().deadline());
        var before = execution.calls().stream()
                .takeWhile(each -> !each.id().equals(call.id()))
                .filter(each -> each.asked().tool().equals(call.asked().tool()))
                .count();
        return new ToolCallRequest(
                execution.org(), call.id(), call.asked().tool(), arguments, agent.tools(), (int) before, by);
    }
}
