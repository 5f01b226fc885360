package io.omnify.agent.tools;

import static io.omnify.agent.shared.domain.SchemaOf.object;
import static io.omnify.agent.shared.domain.SchemaOf.string;

import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Tool;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A tool that does nothing but remember that it was called, unless a test wants more. */
public final class RecordingTool implements Tool {
    public final List<String> calls = new CopyOnWriteArrayList<>();
    public final List<Map<String, @Nullable Object>> arguments = new CopyOnWriteArrayList<>();
    public volatile Behaviour behaviour = (org, id) -> new ToolResult.Success(Json.object("clicks", 7));
    public volatile Map<String, @Nullable Object> standing = Map.of();
    /** How often it says what stands there. */
    public volatile int tellings = Integer.MAX_VALUE;

    private final ToolDefinition definition;

    /** What a call does. */
    public interface Behaviour {
        ToolResult act(OrgId org, String callId) throws InterruptedException;
    }

    public RecordingTool(String name, Effect effect) {
        this(name, effect, ToolDefinition.Traits.PLAIN);
    }

    /** Every call of which costs this much. */
    public RecordingTool(String name, Effect effect, Money cost) {
        this(name, effect, new ToolDefinition.Traits(24, false, false, cost, null));
    }

    public RecordingTool(String name, Effect effect, ToolDefinition.Traits traits) {
        this(name, effect, traits, object("by", string()));
    }

    public RecordingTool(
            String name, Effect effect, ToolDefinition.Traits traits, Map<String, @Nullable Object> parameters) {
        var permission = effect == Effect.READ ? Permission.ANALYTICS_READ : Permission.AGENT_WRITE;
        definition = new ToolDefinition(name, "test", parameters, permission, effect, Duration.ofMillis(300), traits);
    }

    @Override
    public ToolDefinition definition() {
        return definition;
    }

    @Override
    public Map<String, @Nullable Object> reckoned(OrgId org, Map<String, @Nullable Object> arguments) {
        if (tellings-- <= 0) throw new IllegalStateException("the platform does not answer");
        var all = new HashMap<String, @Nullable Object>(standing);
        all.putAll(arguments);
        return all;
    }

    @Override
    public ToolResult call(Invocation invocation) throws InterruptedException {
        calls.add(invocation.callId());
        arguments.add(invocation.arguments());
        return behaviour.act(invocation.org(), invocation.callId());
    }
}
