package io.omnify.agent.executions.domain;

import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.models.domain.ModelChoice;
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
 * @param models all that may be asked, in this order; {@link #to} names the one that is
 * @param maxOutputTokens the answer is cut off there; null for no limit but the model's own
 */
public record ModelRequest(
        String reference,
        @Nullable String model,
        String instructions,
        List<Message> conversation,
        List<ToolDefinition> tools,
        @Nullable OutputForm output,
        Duration timeout,
        ModelChain models,
        @Nullable Integer maxOutputTokens) {
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

    /** Of one model, without a limit. */
    public ModelRequest(
            String reference,
            @Nullable String model,
            String instructions,
            List<Message> conversation,
            List<ToolDefinition> tools,
            @Nullable OutputForm output,
            Duration timeout) {
        this(reference, model, instructions, conversation, tools, output, timeout, ModelChain.of(model), null);
    }

    public ModelRequest {
        conversation = List.copyOf(conversation);
        tools = List.copyOf(tools);
    }

    public ModelRequest of(ModelChain chain) {
        return new ModelRequest(
                reference, model, instructions, conversation, tools, output, timeout, chain, maxOutputTokens);
    }

    /** The same question in other words. */
    public ModelRequest saying(String otherInstructions, List<Message> otherConversation) {
        return new ModelRequest(
                reference,
                model,
                otherInstructions,
                otherConversation,
                tools,
                output,
                timeout,
                models,
                maxOutputTokens);
    }

    public ModelRequest withMaxOutput(int tokens) {
        return new ModelRequest(reference, model, instructions, conversation, tools, output, timeout, models, tokens);
    }

    /** The same question to one of the chain. */
    public ModelRequest to(ModelChoice choice, Duration within) {
        return new ModelRequest(
                reference, choice.model(), instructions, conversation, tools, output, within, models, maxOutputTokens);
    }
}
