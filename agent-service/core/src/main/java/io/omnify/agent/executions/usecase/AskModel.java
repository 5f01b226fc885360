package io.omnify.agent.executions.usecase;

import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.FunctionCall;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.PriceTable;
import io.omnify.agent.executions.domain.Sources;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.executions.domain.Turn;
import io.omnify.agent.executions.port.Progress;
import io.omnify.agent.shared.port.Schemas;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** One turn: asks the model, checks and prices what it says. */
public final class AskModel {
    private final AskChain chain;
    private final Schemas schemas;
    private final PriceTable prices;
    private final InstantSource clock;

    public AskModel(AskChain chain, Schemas schemas, PriceTable prices, InstantSource clock) {
        this.chain = chain;
        this.schemas = schemas;
        this.prices = prices;
        this.clock = clock;
    }

    Execution handle(Execution execution, ModelRequest request, Progress progress) throws InterruptedException {
        var started = clock.instant();
        var answer = chain.handle(execution, request, progress);
        var told = execution.fellBack(answer.passedOver());
        return switch (answer.outcome()) {
            case ModelOutcome.Failed(var failure) -> told.failed(Failure.of(failure), clock.instant());
            case ModelOutcome.Answered answered ->
                told.heard(turn(told, request, answered, started), asked(told, request, answered));
        };
    }

    private Turn turn(Execution execution, ModelRequest request, ModelOutcome.Answered answered, Instant started) {
        var now = clock.instant();
        return new Turn(
                execution.turns().size() + 1,
                answered.responseId(),
                answered.model(),
                answered.finish(),
                answered.text(),
                answered.data(),
                violations(execution, request, answered),
                answered.usage(),
                prices.cost(answered.model(), answered.usage(), now),
                started,
                now);
    }

    private List<String> violations(Execution execution, ModelRequest request, ModelOutcome.Answered answered) {
        var form = request.output();
        if (form == null || !answered.calls().isEmpty() || answered.finish() != Finish.COMPLETE) return List.of();
        var data = answered.data();
        if (data == null) return List.of("the answer is not one JSON object");
        var wrong = schemas.violations(form.schema(), data);
        return wrong.isEmpty() ? Sources.violations(execution, data) : wrong;
    }

    private static List<ToolCall> asked(Execution execution, ModelRequest request, ModelOutcome.Answered answered) {
        if (answered.finish() != Finish.COMPLETE) return List.of();
        var calls = new ArrayList<ToolCall>();
        for (var call : answered.calls()) {
            var id = execution.id().callId(execution.calls().size() + calls.size() + 1);
            calls.add(new ToolCall(id, execution.turns().size() + 1, call, effect(request, call), null, null, null));
        }
        return calls;
    }

    private static Effect effect(ModelRequest request, FunctionCall call) {
        return request.tools().stream()
                .filter(tool -> tool.name().equals(call.tool()))
                .map(ToolDefinition::effect)
                .findFirst()
                .orElse(Effect.READ);
    }
}
