package io.omnify.agent.tools.usecase;

import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.port.Schemas;
import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.ToolCallRequest;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
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
    private final Reckoning reckoning;
    private final Schemas schemas;

    public ToolBox(Collection<? extends Tool> tools, Schemas schemas) {
        this.schemas = schemas;
        this.reckoning = new Reckoning(this.tools, Reckoning.LIMIT);
        for (var tool : tools) {
            if (this.tools.put(tool.definition().name(), tool) != null) {
                throw new IllegalArgumentException(
                        "two tools of one name: " + tool.definition().name());
            }
        }
    }

    public Set<String> names() {
        return Set.copyOf(tools.keySet());
    }

    public List<ToolDefinition> all() {
        return tools.values().stream().map(Tool::definition).toList();
    }

    public Optional<ToolDefinition> definition(String name) {
        return Optional.ofNullable(tools.get(name)).map(Tool::definition);
    }

    /** The definitions of an agent's allow-list; a name that no longer exists is left out. */
    public List<ToolDefinition> definitions(Collection<String> allowed) {
        return allowed.stream().flatMap(name -> definition(name).stream()).toList();
    }

    /** Why this call must not be made, if so; nothing has happened then. */
    public Optional<ToolResult.Failure> refusal(ToolCallRequest request) {
        var tool = definition(request.tool());
        var grant = request.grant();
        if (tool.isEmpty() || grant.isEmpty()) {
            return no("unknown-tool", "There is no tool " + request.tool() + " for this agent.");
        }
        if (!request.by().granted().contains(tool.get().permission())) {
            return no("forbidden", "Needs " + tool.get().permission().code() + ", which this execution lacks.");
        }
        var own = grant.get().maxCalls();
        var most = own == null
                ? tool.get().traits().maxCalls()
                : Math.min(own, tool.get().traits().maxCalls());
        if (request.before() >= most) {
            return no("too-many-calls", request.tool() + " may be called " + most + " times here, and has been.");
        }
        var arguments = request.arguments();
        if (arguments == null) return no("invalid-arguments", "The arguments are not a JSON object.");
        var violations = schemas.violations(tool.get().parameters(), arguments);
        return violations.isEmpty() ? Optional.empty() : no("invalid-arguments", String.join("; ", violations));
    }

    private static Optional<ToolResult.Failure> no(String code, String message) {
        return Optional.of(new ToolResult.Failure(code, message));
    }

    /** A call of which somebody wants to know what is at stake. */
    public record Wanted(String tool, Map<String, @Nullable Object> arguments) {
        public Wanted {
            arguments = Json.copy(arguments);
        }
    }

    /** What a call's stake is reckoned from; the arguments alone when nobody says in time what stands already. */
    public Map<String, @Nullable Object> reckoned(OrgId org, String name, Map<String, @Nullable Object> arguments)
            throws InterruptedException {
        return reckoned(org, List.of(new Wanted(name, arguments))).getFirst();
    }

    /** The same of calls, in their order: a few are asked about side by side, and all within one limit of time. */
    public List<Map<String, @Nullable Object>> reckoned(OrgId org, List<Wanted> calls) throws InterruptedException {
        return reckoning.handle(org, calls);
    }

    /** Checks and performs one call. Only an interruption escapes; everything else is a result. */
    public ToolResult call(ToolCallRequest request) throws InterruptedException {
        var refusal = refusal(request);
        if (refusal.isPresent()) return refusal.get();
        var tool = tools.get(request.tool());
        var arguments = request.arguments() == null ? Json.object() : request.arguments();
        if (tool == null) throw new IllegalStateException("checked, and gone");
        return bounded(tool, new Invocation(request.org(), request.callId(), request.by(), arguments));
    }

    private static ToolResult bounded(Tool tool, Invocation invocation) throws InterruptedException {
        var task = new FutureTask<>(() -> tool.call(invocation));
        Thread.ofVirtual().name(invocation.callId()).start(task);
        try {
            return task.get(tool.definition().timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            return failed(tool, "timeout", "The tool did not answer in time.");
        } catch (ExecutionException e) {
            return failed(tool, "tool-failed", "The tool failed unexpectedly.");
        } catch (InterruptedException e) {
            task.cancel(true);
            throw e;
        }
    }

    /** What only reads has failed; what acts may have done so. */
    private static ToolResult failed(Tool tool, String code, String message) {
        return tool.definition().effect() == Effect.READ
                ? new ToolResult.Failure(code, message)
                : new ToolResult.Failure(ToolResult.UNCERTAIN, message + " It may have acted.");
    }
}
