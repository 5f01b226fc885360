package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.ConversationView.Tool;
import io.omnify.simulator.model.ConversationView.ToolChoice;
import io.omnify.simulator.model.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads and checks the tools a request offers and how free the model is in using them. */
record Tools(List<Tool> offered, ToolChoice choice) {
    private static final String NAME = "^[a-zA-Z0-9_-]{1,64}$";
    private static final Set<String> MODES = Set.of("auto", "none", "required");

    static Tools of(JsonNode body) {
        var tools = new ArrayList<Tool>();
        var names = new HashSet<String>();
        for (JsonNode tool : Params.list(body.path("tools"))) {
            String at = "tools[" + tools.size() + "].";
            tools.add(tool(tool, at));
            if (!names.add(tools.getLast().name()))
                throw ApiError.invalid(
                        at + "name",
                        "invalid_value",
                        "Duplicate tool name: '%s'.".formatted(tools.getLast().name()));
        }
        return chosen(body.path("tool_choice"), List.copyOf(tools));
    }

    private static Tool tool(JsonNode tool, String at) {
        Params.type(tool, at.substring(0, at.length() - 1), Set.of("object"));
        Params.oneOf(Params.string(tool, "type", at), at + "type", Set.of("function"));
        String name = Params.string(tool, "name", at);
        if (!name.matches(NAME))
            throw ApiError.invalid(
                    at + "name",
                    "invalid_value",
                    "Invalid '%sname': string does not match pattern. Expected a string that matches the pattern '%s'."
                            .formatted(at, "^[a-zA-Z0-9_-]+$"));
        Params.type(tool.path("description"), at + "description", Set.of("string"));
        Params.type(tool.path("strict"), at + "strict", Set.of("boolean"));
        Params.type(tool.path("parameters"), at + "parameters", Set.of("object"));
        JsonNode parameters = tool.path("parameters").isObject() ? tool.path("parameters") : Json.NODES.objectNode();
        if (tool.path("strict").asBoolean())
            new StrictSchema("function '" + name + "'", at + "parameters", "invalid_function_parameters")
                    .check(parameters);
        return new Tool(name, tool.path("description").asText(""), parameters);
    }

    private static Tools chosen(JsonNode choice, List<Tool> tools) {
        if (choice.isMissingNode() || choice.isNull()) return new Tools(tools, new ToolChoice.Auto());
        if (choice.isTextual()) return new Tools(tools, mode(choice.textValue(), "tool_choice", tools));
        String type = Params.string(choice, "type", "tool_choice.");
        Params.oneOf(type, "tool_choice.type", Set.of("function", "allowed_tools"));
        if (type.equals("function")) {
            String name = Params.string(choice, "name", "tool_choice.");
            if (tools.stream().noneMatch(tool -> tool.name().equals(name))) throw notOffered();
            return new Tools(tools, new ToolChoice.Named(name));
        }
        var names = Params.list(choice.path("tools")).stream()
                .map(tool -> tool.path("name").asText())
                .toList();
        var allowed = tools.stream().filter(tool -> names.contains(tool.name())).toList();
        return new Tools(allowed, mode(choice.path("mode").asText("auto"), "tool_choice.mode", allowed));
    }

    private static ToolChoice mode(String mode, String param, List<Tool> tools) {
        Params.oneOf(mode, param, MODES);
        if (mode.equals("required") && tools.isEmpty()) throw notOffered();
        return switch (mode) {
            case "none" -> new ToolChoice.None();
            case "required" -> new ToolChoice.Required();
            default -> new ToolChoice.Auto();
        };
    }

    private static ApiError notOffered() {
        return ApiError.invalid("tool_choice", "", "Tool choice 'function' not found in 'tools' parameter.");
    }
}
