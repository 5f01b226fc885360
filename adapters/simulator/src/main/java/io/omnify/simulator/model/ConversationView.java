package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** All that a model is given for one answer, freed from the wire, so that deciding needs no HTTP. */
public record ConversationView(
        String instructions,
        List<Message> messages,
        List<ToolUse> toolUses,
        List<Tool> tools,
        ToolChoice toolChoice,
        boolean parallel,
        Format format) {

    public record Message(String role, String text) {}

    /** A call the model made earlier and what came back. */
    public record ToolUse(String callId, String name, JsonNode arguments, String output) {}

    public record Tool(String name, String description, JsonNode parameters) {}

    /** Whether a tool may, must or must not be called now. */
    public sealed interface ToolChoice {
        record Auto() implements ToolChoice {}

        record None() implements ToolChoice {}

        record Required() implements ToolChoice {}

        record Named(String tool) implements ToolChoice {}
    }

    /** The form the answer must have. */
    public sealed interface Format {
        record Text() implements Format {}

        record AnyJson() implements Format {}

        record Schema(JsonNode schema) implements Format {}
    }

    public ConversationView {
        messages = List.copyOf(messages);
        toolUses = List.copyOf(toolUses);
        tools = List.copyOf(tools);
    }
}
