package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.ExecutionView;
import io.omnify.agent.adapter.rest.Views.TurnView;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ToolCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The events of an execution, told from its stored state: what comes later comes last, so that ids stay what they are. */
final class ExecutionEvents {
    private static final Comparator<ToolCall> AS_THEY_ENDED =
            Comparator.comparing(call -> Objects.requireNonNullElse(call.completedAt(), Instant.MAX));

    private ExecutionEvents() {}

    /** The n-th event has the id n. */
    record Told(String name, Object data) {}

    static List<Told> of(Execution execution) {
        var events = new ArrayList<Told>();
        events.add(new Told("execution.started", started(execution)));
        for (var turn : execution.turns()) {
            passedOver(execution, turn.number(), events);
            events.add(new Told("turn.completed", TurnView.of(turn)));
            var calls = execution.callsOf(turn.number());
            calls.forEach(call -> events.add(new Told("tool.called", asked(ToolCallView.of(execution, call)))));
            calls.stream()
                    .filter(ToolCall::isOver)
                    .sorted(AS_THEY_ENDED)
                    .forEach(call -> events.add(new Told("tool.completed", ToolCallView.of(execution, call))));
        }
        passedOver(execution, execution.turns().size() + 1, events);
        if (execution.status().isFinal()) {
            events.add(new Told("execution." + execution.status().code(), ExecutionView.of(execution)));
        }
        return events;
    }

    private static void passedOver(Execution execution, int turn, List<Told> events) {
        execution.fallbacks().stream()
                .filter(each -> each.turn() == turn)
                .forEach(each -> events.add(new Told("model.fallback", FallbackView.of(each))));
    }

    record Started(String executionId, String agentId, String mode, Instant startedAt) {}

    record Asked(
            String callId, int turn, String tool, @Nullable Map<String, @Nullable Object> arguments) {}

    private static Started started(Execution execution) {
        return new Started(
                execution.id().value(), execution.agent().id(), execution.mode().code(), execution.startedAt());
    }

    private static Asked asked(ToolCallView call) {
        return new Asked(call.callId(), call.turn(), call.tool(), call.arguments());
    }
}
