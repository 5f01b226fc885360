package io.omnify.agent.executions.domain;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.Instructions;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides what an execution does next from what is stored of it, and from nothing else: so it resumes where it was. */
public final class ToolLoop {
    private final Agent agent;
    private final List<ToolDefinition> tools;

    /** What to do next. */
    public sealed interface Next {
        record AskModel(ModelRequest request) implements Next {}

        record CallTools(List<ToolCall> calls) implements Next {}

        /** It is over, and this is its last state. */
        record End(Execution execution) implements Next {}
    }

    public ToolLoop(Agent agent, List<ToolDefinition> tools) {
        this.agent = agent;
        this.tools = List.copyOf(tools);
    }

    public Next next(Execution execution, Instant now) {
        if (execution.cancelRequested()) return new Next.End(execution.cancelled(now));
        if (!now.isBefore(execution.limits().deadline())) {
            return failed(execution, Failure.of("deadline-exceeded", "The time for this execution is over."), now);
        }
        if (execution.lastTurn().isEmpty()) return ask(execution, now);
        var turn = execution.lastTurn().get();
        var calls = execution.callsOf(turn.number());
        if (turn.finish() != Finish.COMPLETE) return failed(execution, cutShort(turn), now);
        return calls.isEmpty() ? answered(execution, turn, now) : called(execution, calls, now);
    }

    private Next called(Execution execution, List<ToolCall> calls, Instant now) {
        var limit = execution.limits().maxToolCalls();
        if (execution.calls().size() > limit) {
            return failed(execution, Failure.of("too-many-tool-calls", "More than " + limit + " tool calls."), now);
        }
        var uncertain = calls.stream().filter(this::isUncertain).findFirst();
        if (uncertain.isPresent()) return stopped(execution, uncertain.get(), now);
        var open = calls.stream().filter(call -> !call.isOver()).toList();
        return open.isEmpty() ? ask(execution, now) : new Next.CallTools(open);
    }

    /** A tool that settles finds out itself what became of a call; when it cannot, it says so. */
    private boolean isUncertain(ToolCall call) {
        if (call.result() instanceof ToolResult.Failure(var code, var _)) return code.equals(ToolResult.UNCERTAIN);
        var settles = tools.stream()
                .anyMatch(tool ->
                        tool.name().equals(call.asked().tool()) && tool.traits().settles());
        return call.isUncertain() && !settles;
    }

    private Next answered(Execution execution, Turn turn, Instant now) {
        if (turn.violations().isEmpty()) return new Next.End(execution.completed(output(turn), now));
        var invalid = execution.turns().stream()
                .filter(each -> !each.violations().isEmpty())
                .count();
        if (invalid == 1) return ask(execution, now);
        return failed(
                execution,
                Failure.of(
                        "output-invalid",
                        "The answer does not have the agreed form, also when asked again: "
                                + String.join("; ", turn.violations())),
                now);
    }

    private static Map<String, @Nullable Object> output(Turn turn) {
        return turn.data() == null ? Json.object("text", turn.text()) : turn.data();
    }

    private Next ask(Execution execution, Instant now) {
        var limits = execution.limits();
        var perRun = limits.perRun();
        if (perRun != null && execution.cost().reaches(perRun)) {
            return failed(execution, Failure.of("budget-spent", "The budget of this run is spent."), now);
        }
        if (execution.turns().size() >= limits.maxTurns()) {
            return failed(execution, Failure.of("too-many-turns", "More than " + limits.maxTurns() + " turns."), now);
        }
        var left = Duration.between(now, limits.deadline());
        return new Next.AskModel(new ModelRequest(
                        execution.command().id() + "/" + (execution.turns().size() + 1),
                        agent.models().first().orElse(null),
                        Instructions.rendered(agent, execution.input()),
                        Conversation.of(execution),
                        tools,
                        form(),
                        left.compareTo(limits.perTurn()) < 0 ? left : limits.perTurn())
                .of(agent.models()));
    }

    private ModelRequest.@Nullable OutputForm form() {
        var schema = agent.outputSchema();
        return schema == null ? null : new ModelRequest.OutputForm(agent.type().code(), schema);
    }

    private static Failure cutShort(Turn turn) {
        return turn.finish() == Finish.REFUSED
                ? Failure.of("model-refused", "The model declined: " + turn.text())
                : Failure.of("output-truncated", "The model's answer was cut off by its length limit.");
    }

    private static Next stopped(Execution execution, ToolCall call, Instant now) {
        var why = Failure.of(
                "effect-uncertain",
                "It is not known whether " + call.asked().tool() + " (" + call.id()
                        + ") took effect. A person must look.");
        return new Next.End(execution.needsAttention(why, now));
    }

    private static Next failed(Execution execution, Failure why, Instant now) {
        return new Next.End(execution.failed(why, now));
    }
}
