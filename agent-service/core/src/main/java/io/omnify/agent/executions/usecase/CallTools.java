package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.ToolCall;
import io.omnify.agent.tools.domain.ToolCallRequest;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.usecase.ToolBox;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Performs the tool calls of one turn, side by side. */
public final class CallTools {
    private final ToolBox tools;
    private final InstantSource clock;

    public CallTools(ToolBox tools, InstantSource clock) {
        this.tools = tools;
        this.clock = clock;
    }

    Execution handle(Execution execution, Agent agent, List<ToolCall> calls) throws InterruptedException {
        var started = clock.instant();
        var tasks = new LinkedHashMap<String, FutureTask<ToolResult>>();
        for (var call : calls) {
            var task = new FutureTask<>(() -> tools.call(request(execution, agent, call)));
            tasks.put(call.id(), task);
            Thread.ofVirtual().name("calling-" + call.id()).start(task);
        }
        try {
            return execution.returned(results(tasks), started, clock.instant());
        } finally {
            tasks.values().forEach(task -> task.cancel(true));
        }
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

    private static ToolCallRequest request(Execution execution, Agent agent, ToolCall call) {
        return new ToolCallRequest(
                execution.org(),
                call.id(),
                call.asked().tool(),
                call.asked().arguments(),
                agent.toolNames(),
                execution.command().granted());
    }
}
