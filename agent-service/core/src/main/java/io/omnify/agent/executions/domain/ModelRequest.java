package io.omnify.agent.executions.domain;

import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.ToolDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One question to a language model, whole: nothing is remembered on the other side.
 *
 * @param reference names execution and turn, the same again when a lost call is repeated
 * @param model null for the configured one
 * @param output the form of the answer; null for free text
 */
public record ModelRequest(
        String reference,
        @Nullable String model,
        String instructions,
        List<Message> conversation,
        List<ToolDefinition> tools,
        @Nullable OutputForm output,
        Duration timeout) {
    /** The answer must be one JSON object of this form. */
    public record OutputForm(String name, Map<String, @Nullable Object> schema) {
        public OutputForm {
            schema = Json.copy(schema);
        }
    }

    /** What was said so far. */
    public sealed interface Message {
        record UserData(Map<String, @Nullable Object> data) implements Message {}

        record UserText(String text) implements Message {}

        record AssistantText(String text) implements Message {}

        record AssistantCall(String callId, String tool, String rawArguments) implements Message {}

        record CallResult(String callId, Map<String, @Nullable Object> result) implements Message {}
    }

    public ModelRequest {
        conversation = List.copyOf(conversation);
        tools = List.copyOf(tools);
    }
}
