package io.omnify.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /responses}, as far as we use it. Nothing is stored on the other side. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreateResponse(
        String model,
        String instructions,
        List<Item> input,
        @Nullable List<Tool> tools,
        @Nullable Boolean parallelToolCalls,
        @Nullable Text text,
        @Nullable Integer maxOutputTokens,
        boolean store,
        @Nullable Boolean stream) {

    /** One thing that was said, by kind: a message, a function call, or what a function returned. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String type,
            @Nullable String role,
            @Nullable String content,
            @Nullable String callId,
            @Nullable String name,
            @Nullable String arguments,
            @Nullable String output) {
        static Item message(String role, String content) {
            return new Item("message", role, content, null, null, null, null);
        }

        static Item call(String callId, String name, String arguments) {
            return new Item("function_call", null, null, callId, name, arguments, null);
        }

        static Item result(String callId, String output) {
            return new Item("function_call_output", null, null, callId, null, null, output);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    public record Tool(
            String type, String name, String description, Map<String, @Nullable Object> parameters, boolean strict) {}

    public record Text(Format format) {}

    public record Format(String type, String name, Map<String, @Nullable Object> schema, boolean strict) {}
}
