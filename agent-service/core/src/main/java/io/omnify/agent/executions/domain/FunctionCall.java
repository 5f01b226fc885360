package io.omnify.agent.executions.domain;

import io.omnify.agent.shared.domain.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tool call as the model asks for it; arguments is null when what it wrote is no JSON object. */
public record FunctionCall(
        String modelCallId,
        String tool,
        String rawArguments,
        @Nullable Map<String, @Nullable Object> arguments) {
    public FunctionCall {
        arguments = arguments == null ? null : Json.copy(arguments);
    }
}
