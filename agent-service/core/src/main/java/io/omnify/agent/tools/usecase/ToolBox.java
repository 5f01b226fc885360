package io.omnify.agent.tools.usecase;

import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.port.Schemas;
import io.omnify.agent.tools.domain.ToolCallRequest;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Tool;
import io.omnify.auth.api.OrgId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** All tools there are, and the rules around each call that the model cannot talk its way past. */
public final class ToolBox {
    private final Map<String, Tool> tools = new LinkedHashMap<>();
    private final Schemas schemas;

    public ToolBox(Collection<Tool> tools, Schemas schemas) {
        this.schemas = schemas;
        tools.forEach(tool -> this.tools.put(tool.definition().name(), tool));
    }

    public Set<String> names() {
        return Set.copyOf(tools.keySet());
    }

    public Optional<ToolDefinition> definition(String name) {
        return Optional.ofNullable(tools.get(name)).map(Tool::definition);
    }

    /** The definitions of an agent's allow-list; a name that no longer exists is left out. */
    public List<ToolDefinition> definitions(Collection<String> allowed) {
        return allowed.stream().flatMap(name -> definition(name).stream()).toList();
    }

    /** Checks and performs one call. Only an interruption escapes; everything else is a result. */
    public ToolResult call(ToolCallRequest request) throws InterruptedException {
        var tool = tools.get(request.tool());
        if (tool == null || !request.allowed().contains(request.tool())) {
            return new ToolResult.Failure("unknown-tool", "There is no tool " + request.tool() + " for this agent.");
        }
        if (!request.granted().contains(tool.definition().permission())) {
            return new ToolResult.Failure(
                    "forbidden", "Needs " + tool.definition().permission().code() + ", which this execution lacks.");
        }
        var arguments = request.arguments();
        if (arguments == null) {
            return new ToolResult.Failure("invalid-arguments", "The arguments are not a JSON object.");
        }
        var violations = schemas.violations(tool.definition().parameters(), arguments);
        if (!violations.isEmpty()) {
            return new ToolResult.Failure("invalid-arguments", String.join("; ", violations));
        }
        return bounded(tool, request.org(), request.callId(), Json.copy(arguments));
    }

    private static ToolResult bounded(Tool tool, OrgId org, String callId, Map<String, @Nullable Object> arguments)
            throws InterruptedException {
        var task = new FutureTask<>(() -> tool.call(org, callId, arguments));
        Thread.ofVirtual().name(callId).start(task);
        try {
            return task.get(tool.definition().timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return new ToolResult.Failure("timeout", "The tool did not answer in time.");
        } catch (ExecutionException e) {
            return new ToolResult.Failure("tool-failed", "The tool failed unexpectedly.");
        } catch (InterruptedException e) {
            task.cancel(true);
            throw e;
        }
    }
}
