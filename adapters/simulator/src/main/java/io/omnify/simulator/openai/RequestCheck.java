package io.omnify.simulator.openai;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;

/** Refuses a request to create a response exactly where the real API would: by parameter and with its code. */
final class RequestCheck {
    // spotless:off
    private static final Map<String, Set<String>> PARAMETERS = Map.ofEntries(
            entry("model", Set.of("string")),
            entry("input", Set.of("string", "array")),
            entry("instructions", Set.of("string")),
            entry("tools", Set.of("array")),
            entry("tool_choice", Set.of("string", "object")),
            entry("parallel_tool_calls", Set.of("boolean")),
            entry("text", Set.of("object")),
            entry("temperature", Set.of("number")),
            entry("top_p", Set.of("number")),
            entry("max_output_tokens", Set.of("integer")),
            entry("max_tool_calls", Set.of("integer")),
            entry("previous_response_id", Set.of("string")),
            entry("conversation", Set.of("string", "object")),
            entry("store", Set.of("boolean")),
            entry("stream", Set.of("boolean")),
            entry("stream_options", Set.of("object")),
            entry("metadata", Set.of("object")),
            entry("user", Set.of("string")),
            entry("safety_identifier", Set.of("string")),
            entry("prompt_cache_key", Set.of("string")),
            entry("prompt_cache_retention", Set.of("string")),
            entry("prompt_cache_options", Set.of("object")),
            entry("reasoning", Set.of("object")),
            entry("truncation", Set.of("string")),
            entry("include", Set.of("array")),
            entry("background", Set.of("boolean")),
            entry("service_tier", Set.of("string")),
            entry("top_logprobs", Set.of("integer")),
            entry("prompt", Set.of("object")),
            entry("moderation", Set.of("object")),
            entry("context_management", Set.of("array")));
    // spotless:on
    private static final Set<String> NOT_SIMULATED = Set.of("prompt", "context_management");
    private static final Set<String> COUNTED = Set.of(
            "model",
            "input",
            "instructions",
            "previous_response_id",
            "tools",
            "tool_choice",
            "parallel_tool_calls",
            "text",
            "reasoning",
            "truncation",
            "conversation");
    private static final Set<String> COMPACTED = Set.of(
            "model",
            "input",
            "instructions",
            "previous_response_id",
            "prompt_cache_key",
            "prompt_cache_retention",
            "prompt_cache_options",
            "service_tier");
    private static final int MOST_METADATA = 16;
    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_VALUE = 512;

    private RequestCheck() {}

    static void check(JsonNode body) {
        body.properties().forEach(field -> {
            var types = PARAMETERS.get(field.getKey());
            if (types == null) throw unknown(field.getKey());
            Params.type(field.getValue(), field.getKey(), types);
        });
        Params.range(body.path("temperature"), "temperature", "0", "2");
        Params.range(body.path("top_p"), "top_p", "0", "1");
        Params.range(body.path("max_output_tokens"), "max_output_tokens", "16", "1000000");
        Params.range(body.path("top_logprobs"), "top_logprobs", "0", "20");
        metadata(body.path("metadata"));
        notSimulated(body);
        background(body);
        conversation(body);
        if (body.path("input").isMissingNode()
                && body.path("previous_response_id").isMissingNode()
                && body.path("conversation").isMissingNode()) throw Params.missing("input");
    }

    /** Counting takes only what is counted. */
    static void checkCounted(JsonNode body) {
        only(body, COUNTED);
    }

    /** And making small only what can be made small. */
    static void checkCompacted(JsonNode body) {
        only(body, COMPACTED);
    }

    static void only(JsonNode body, Set<String> names) {
        body.properties().forEach(field -> {
            if (!names.contains(field.getKey())) throw unknown(field.getKey());
        });
    }

    private static void conversation(JsonNode body) {
        var conversation = body.path("conversation");
        if (conversation.isObject()) Params.string(conversation, "id", "conversation.");
        if (body.hasNonNull("conversation") && body.hasNonNull("previous_response_id"))
            throw ApiError.invalid(
                    "",
                    "mutually_exclusive_parameters",
                    "Mutually exclusive parameters: 'previous_response_id' and 'conversation'. Ensure you are only "
                            + "providing one of them.");
    }

    private static ApiError unknown(String name) {
        if (name.equals("max_tokens"))
            return ApiError.invalid(
                    name,
                    "unsupported_parameter",
                    "Unsupported parameter: 'max_tokens'. In the Responses API, this parameter has moved to "
                            + "'max_output_tokens'.");
        return ApiError.invalid(name, "unknown_parameter", "Unknown parameter: '%s'.".formatted(name));
    }

    private static void notSimulated(JsonNode body) {
        for (String name : NOT_SIMULATED)
            if (body.hasNonNull(name))
                throw ApiError.invalid(
                        name, "unsupported_parameter", "Unsupported parameter: '%s' is not simulated.".formatted(name));
    }

    /** Whoever comes back for an answer must find it. */
    private static void background(JsonNode body) {
        if (body.path("background").asBoolean() && !body.path("store").asBoolean(true))
            throw ApiError.invalid("background", "", "Background mode requires 'store' to be true.");
    }

    static void metadata(JsonNode metadata) {
        if (metadata.size() > MOST_METADATA)
            throw ApiError.invalid(
                    "metadata",
                    "object_above_max_properties",
                    "Invalid 'metadata': too many properties. Expected an object with at most %d properties, but got %d."
                            .formatted(MOST_METADATA, metadata.size()));
        metadata.properties().forEach(field -> {
            String param = "metadata." + field.getKey();
            Params.type(field.getValue(), param, Set.of("string"));
            if (field.getKey().length() > LONGEST_KEY
                    || field.getValue().asText().length() > LONGEST_VALUE)
                throw ApiError.invalid(
                        param, "string_above_max_length", "Invalid '%s': string too long.".formatted(param));
        });
    }
}
