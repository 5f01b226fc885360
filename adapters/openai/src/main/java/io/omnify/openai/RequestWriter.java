package io.omnify.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.ModelRequest.Message;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.openai.CreateResponse.Format;
import io.omnify.openai.CreateResponse.Item;
import io.omnify.openai.CreateResponse.Text;
import io.omnify.openai.CreateResponse.Tool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the domain's question into OpenAI's words. */
final class RequestWriter {
    private final ObjectMapper json;
    private final OpenAiSettings settings;

    RequestWriter(ObjectMapper json, OpenAiSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    CreateResponse write(ModelRequest request) {
        var model = request.model();
        var hasTools = !request.tools().isEmpty();
        return new CreateResponse(
                model == null || model.isBlank() ? settings.model() : model,
                request.instructions(),
                request.conversation().stream().map(this::item).toList(),
                hasTools ? request.tools().stream().map(RequestWriter::tool).toList() : null,
                hasTools ? true : null,
                text(request.output()),
                request.maxOutputTokens(),
                false,
                settings.stream() ? true : null);
    }

    /** Function names know no dots. */
    static String wireName(String tool) {
        return tool.replace('.', '_');
    }

    /** The tool of this name on the wire; what the model made up stays as it is. */
    static String toolName(String wireName, List<ToolDefinition> tools) {
        return tools.stream()
                .map(ToolDefinition::name)
                .filter(name -> wireName(name).equals(wireName))
                .findFirst()
                .orElse(wireName);
    }

    private Item item(Message message) {
        return switch (message) {
            case Message.UserData(var data) -> Item.message("user", "Input:\n" + string(data));
            case Message.UserText(var text) -> Item.message("user", text);
            case Message.AssistantText(var text) -> Item.message("assistant", text);
            case Message.AssistantCall(var id, var tool, var arguments) -> Item.call(id, wireName(tool), arguments);
            case Message.CallResult(var id, var result) -> Item.result(id, string(result));
        };
    }

    private static Tool tool(ToolDefinition tool) {
        return new Tool(
                "function",
                wireName(tool.name()),
                tool.description(),
                tool.parameters(),
                StrictSchema.qualifies(tool.parameters()));
    }

    private static @Nullable Text text(ModelRequest.@Nullable OutputForm form) {
        if (form == null) return null;
        return new Text(new Format("json_schema", form.name(), form.schema(), StrictSchema.qualifies(form.schema())));
    }

    private String string(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON-shaped", e);
        }
    }
}
