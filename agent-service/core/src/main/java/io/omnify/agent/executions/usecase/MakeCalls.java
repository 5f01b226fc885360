package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.guardrails.domain.GuardrailTrip;
import io.omnify.agent.guardrails.domain.GuardrailTrip.Outcome;
import io.omnify.agent.guardrails.domain.Guardrails.Stage;
import io.omnify.agent.guardrails.domain.Injection;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.spending.domain.Hold;
import io.omnify.agent.spending.usecase.Purse;
import io.omnify.agent.tools.domain.ToolCallRequest;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.usecase.ToolBox;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Makes calls that may be made, side by side, each with its money set aside. */
public final class MakeCalls {
    private static final int UNWRAPPED = 2;

    private final ToolBox tools;
    private final Purse purse;
    private final InstantSource clock;

    public MakeCalls(ToolBox tools, Purse purse, InstantSource clock) {
        this.tools = tools;
        this.purse = purse;
        this.clock = clock;
    }

    Execution handle(Execution execution, Agent agent, List<Passage> go) throws InterruptedException {
        var started = clock.instant();
        var tasks = new LinkedHashMap<String, FutureTask<ToolResult>>();
        for (var each : go) {
            var task = new FutureTask<>(() -> paid(execution, agent, each));
            tasks.put(each.call().id(), task);
            Thread.ofVirtual().name("calling-" + each.call().id()).start(task);
        }
        try {
            var results = results(tasks);
            return execution.returned(results, started, clock.instant()).tripped(suspicious(go, results));
        } finally {
            tasks.values().forEach(task -> task.cancel(true));
        }
    }

    private ToolResult paid(Execution execution, Agent agent, Passage passage) throws InterruptedException {
        var request = CallTools.request(execution, agent, passage.call(), passage.arguments());
        var stake = setAside(request, passage.arguments()).or(() -> Optional.ofNullable(passage.stake()));
        if (stake.isEmpty()) return told(passage, tools.call(request));
        var answer = purse.hold(Payers.of(execution, agent), passage.call().id(), stake.get(), true);
        return switch (answer) {
            case Hold.Answer.Refused(var scope, var _) ->
                new ToolResult.Failure("budget-spent", scope.kind().spent());
            case Hold.Answer.Taken(var hold) -> settled(hold, told(passage, tools.call(request)));
        };
    }

    /** As it stands now; where nobody says in time, what was at stake before counts. */
    private Optional<Money> setAside(ToolCallRequest request, Map<String, @Nullable Object> arguments)
            throws InterruptedException {
        var tool = tools.definition(request.tool());
        if (tool.isEmpty()) return Optional.empty();
        return tool.get().setAside(tools.reckoned(request.org(), request.tool(), arguments));
    }

    /** What did not happen costs nothing; what may have happened counts in full. */
    private ToolResult settled(Hold hold, ToolResult result) {
        switch (result) {
            case ToolResult.Failure(var code, var _) when !code.equals(ToolResult.UNCERTAIN) -> purse.release(hold);
            case ToolResult.Success _, ToolResult.Failure _ -> purse.settle(hold, hold.most());
        }
        return result;
    }

    /** The model must know that a person had another idea. */
    private static ToolResult told(Passage passage, ToolResult result) {
        if (!passage.edited() || !(result instanceof ToolResult.Success(var value))) return result;
        var told = new LinkedHashMap<String, @Nullable Object>(value);
        told.put("approved_arguments", passage.arguments());
        return new ToolResult.Success(told);
    }

    private static Map<String, ToolResult> results(Map<String, FutureTask<ToolResult>> tasks)
            throws InterruptedException {
        var results = new LinkedHashMap<String, ToolResult>();
        for (var task : tasks.entrySet()) results.put(task.getKey(), result(task.getValue()));
        return results;
    }

    private static ToolResult result(FutureTask<ToolResult> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            return new ToolResult.Failure("tool-failed", "The tool failed unexpectedly.");
        }
    }

    /** What came back and talks to the model instead of telling it something. */
    private static List<GuardrailTrip> suspicious(List<Passage> go, Map<String, ToolResult> results) {
        var trips = new ArrayList<GuardrailTrip>();
        for (var each : go) {
            if (!(results.get(each.call().id()) instanceof ToolResult.Success(var value))) continue;
            Injection.sign(value, UNWRAPPED)
                    .ifPresent(sign -> trips.add(new GuardrailTrip(
                            each.call().turn(),
                            Stage.TOOL,
                            Trust.INJECTION,
                            Outcome.FLAGGED,
                            each.call().asked().tool() + ": \"" + sign + "\"")));
        }
        return trips;
    }
}
