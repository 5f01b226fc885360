package io.omnify.agent.tools.domain;

import io.omnify.agent.shared.domain.Json;
import io.omnify.auth.api.Permission;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a tool is, declared once: shown to the model, and enforced where the model has no say. */
public record ToolDefinition(
        String name,
        String description,
        Map<String, @Nullable Object> parameters,
        Permission permission,
        Effect effect,
        Duration timeout) {
    /** What calling the tool does to the world; everything but reading must never be repeated blindly. */
    public enum Effect {
        READ,
        WRITE,
        SPEND,
        MESSAGE
    }

    public ToolDefinition {
        parameters = Json.copy(parameters);
    }
}
