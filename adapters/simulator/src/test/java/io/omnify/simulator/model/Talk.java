package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.ConversationView.Format;
import io.omnify.simulator.model.ConversationView.Message;
import io.omnify.simulator.model.ConversationView.Tool;
import io.omnify.simulator.model.ConversationView.ToolChoice;
import io.omnify.simulator.model.ConversationView.ToolUse;
import io.omnify.simulator.openai.JsonSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A conversation with the model in which a test plays the user and the tools. */
final class Talk {
    static final Tool QUERY = new Tool("analytics_query", "Reads metrics.", AgentForms.queryParameters());

    private static final JsonSchemas SCHEMAS = new JsonSchemas();

    private final SimulatedModel model = new SimulatedModel(SCHEMAS);
    private final List<ToolUse> uses = new ArrayList<>();
    private String instructions = "You are an analyst.";
    private String input = "Where should the budget go?";
    private List<Tool> tools = List.of();
    private boolean parallel = true;
    private Format format = new Format.Text();
    private ToolChoice choice = new ToolChoice.Auto();
    private int turns;
    private boolean gullible;

    Talk instructions(String text) {
        instructions = text;
        return this;
    }

    Talk input(String text) {
        input = text;
        return this;
    }

    Talk form(JsonNode schema) {
        format = new Format.Schema(schema);
        return this;
    }

    Talk tools(Tool... offered) {
        tools = List.of(offered);
        return this;
    }

    Talk choice(ToolChoice toolChoice) {
        choice = toolChoice;
        return this;
    }

    Talk oneCallAtATime() {
        parallel = false;
        return this;
    }

    Talk used(String callId, String tool, String arguments, String output) {
        uses.add(new ToolUse(callId, tool, Json.read(arguments), output));
        return this;
    }

    Talk gullible() {
        gullible = true;
        return this;
    }

    Decision decide() {
        var messages = List.of(new Message("user", input));
        var view = new ConversationView(instructions, messages, uses, tools, choice, parallel, format);
        return gullible ? new GullibleModel(model).decide(view) : model.decide(view);
    }

    /** Lets the tool answer all calls until the model answers itself. */
    JsonNode answer(Function<ObjectNode, String> tool) {
        return Json.read(text(tool));
    }

    String text(Function<ObjectNode, String> tool) {
        for (Decision decision = decide(); ; decision = decide()) {
            switch (decision) {
                case Decision.Answer(String text) -> {
                    return text;
                }
                case Decision.Refuse(String reason) -> throw new AssertionError("refused: " + reason);
                case Decision.CallTools(var calls) -> {
                    if (++turns > 20) throw new AssertionError("the model never answers");
                    for (var call : calls)
                        uses.add(new ToolUse(
                                "call_" + (uses.size() + 1),
                                call.tool(),
                                call.arguments(),
                                tool.apply(call.arguments())));
                }
            }
        }
    }

    List<ToolUse> uses() {
        return uses;
    }

    int turns() {
        return turns;
    }
}
