package io.omnify.agent.tools.domain;

import io.omnify.agent.shared.domain.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a tool call brought; both cases are told to the model, which may correct itself. */
public sealed interface ToolResult {
    /** The failure of a call that may have acted, and nobody can tell: a person must look. */
    String UNCERTAIN = "effect-uncertain";

    record Success(Map<String, @Nullable Object> value) implements ToolResult {
        public Success {
            value = Json.copy(value);
        }
    }

    record Failure(String code, String message) implements ToolResult {}
}
