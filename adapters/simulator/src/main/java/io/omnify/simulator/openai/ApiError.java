package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;

/** A refusal in OpenAI's own form: type, code, the parameter at fault and a message for a person. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String INVALID = "invalid_request_error";

    private final int status;
    private final String type;
    private final String param;
    private final String code;

    ApiError(int status, String type, String param, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.param = param;
        this.code = code;
    }

    static ApiError invalid(String param, String code, String message) {
        return new ApiError(400, INVALID, param, code, message);
    }

    static ApiError notFound(String param, String code, String message) {
        return new ApiError(404, INVALID, param, code, message);
    }

    static ApiError unauthorized(String code, String message) {
        return new ApiError(401, INVALID, "", code, message);
    }

    int status() {
        return status;
    }

    JsonNode body() {
        var error = Json.NODES.objectNode();
        error.put("message", String.valueOf(getMessage())).put("type", type);
        error.set("param", nullable(param));
        error.set("code", nullable(code));
        return Json.NODES.objectNode().set("error", error);
    }

    private static JsonNode nullable(String text) {
        return text.isEmpty() ? Json.NODES.nullNode() : Json.NODES.textNode(text);
    }
}
