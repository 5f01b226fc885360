package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refusal in Google's form: a status whose details name the reason by a code in a field of its kind. */
final class GoogleError extends RuntimeException {
    private final int http;
    private final String rpc;
    private final String category;
    private final String code;
    private final List<String> fields;
    private final @Nullable Integer retrySeconds;

    private GoogleError(
            int http,
            String rpc,
            String category,
            String code,
            String message,
            List<String> fields,
            @Nullable Integer retrySeconds) {
        super(message);
        this.http = http;
        this.rpc = rpc;
        this.category = category;
        this.code = code;
        this.fields = List.copyOf(fields);
        this.retrySeconds = retrySeconds;
    }

    static GoogleError invalid(String category, String code, String message, String... fields) {
        return new GoogleError(400, "INVALID_ARGUMENT", category, code, message, List.of(fields), null);
    }

    static GoogleError notFound(String message, String... fields) {
        return new GoogleError(404, "NOT_FOUND", "mutateError", "RESOURCE_NOT_FOUND", message, List.of(fields), null);
    }

    static GoogleError token(String code, String message) {
        return new GoogleError(401, "UNAUTHENTICATED", "authenticationError", code, message, List.of(), null);
    }

    static GoogleError forbidden(String code, String message) {
        return new GoogleError(403, "PERMISSION_DENIED", "authorizationError", code, message, List.of(), null);
    }

    static GoogleError quota(String code, int retrySeconds) {
        var message = "Too many requests. Retry in %d seconds.".formatted(retrySeconds);
        return new GoogleError(429, "RESOURCE_EXHAUSTED", "quotaError", code, message, List.of(), retrySeconds);
    }

    static GoogleError broken() {
        return new GoogleError(
                500, "INTERNAL", "internalError", "INTERNAL_ERROR", "Internal error encountered.", List.of(), null);
    }

    static GoogleError away() {
        return new GoogleError(
                503, "UNAVAILABLE", "internalError", "TRANSIENT_ERROR", "The service is unavailable.", List.of(), null);
    }

    /** What JSON has that the method does not know. */
    static GoogleError unknownName(String name, String at) {
        var message = "Invalid JSON payload received. Unknown name \"%s\" at '%s': Cannot find field.";
        return new GoogleError(400, "INVALID_ARGUMENT", "", "", message.formatted(name, at), List.of(), null);
    }

    GoogleError at(int operation) {
        var path = new java.util.ArrayList<>(List.of("mutate_operations#" + operation));
        path.addAll(fields);
        return new GoogleError(http, rpc, category, code, String.valueOf(getMessage()), path, retrySeconds);
    }

    int http() {
        return http;
    }

    ObjectNode body(String version, String requestId) {
        var body = Json.NODES.objectNode();
        body.set("error", status(version, requestId, http).put("status", rpc));
        return body;
    }

    /** As it stands inside an answer that is a success; its code is that of the remote call there. */
    ObjectNode partial(String version, String requestId) {
        return status(version, requestId, 3);
    }

    private ObjectNode status(String version, String requestId, int number) {
        var status = Json.NODES.objectNode().put("code", number).put("message", String.valueOf(getMessage()));
        if (category.isEmpty()) return status;
        var detail = status.putArray("details").addObject();
        detail.put("@type", "type.googleapis.com/google.ads.googleads." + version + ".errors.GoogleAdsFailure");
        detail.putArray("errors").add(error());
        detail.put("requestId", requestId);
        return status;
    }

    private ObjectNode error() {
        var error = Json.NODES.objectNode();
        error.putObject("errorCode").put(category, code);
        error.put("message", String.valueOf(getMessage()));
        if (!fields.isEmpty()) error.set("location", location());
        if (retrySeconds != null)
            error.putObject("details")
                    .putObject("quotaErrorDetails")
                    .put("rateScope", "DEVELOPER")
                    .put("rateName", "Requests per developer token")
                    .put("retryDelay", retrySeconds + "s");
        return error;
    }

    private JsonNode location() {
        var location = Json.NODES.objectNode();
        var path = location.putArray("fieldPathElements");
        for (var field : fields) {
            int hash = field.indexOf('#');
            var element = path.addObject().put("fieldName", hash < 0 ? field : field.substring(0, hash));
            if (hash >= 0) element.put("index", Integer.parseInt(field.substring(hash + 1)));
        }
        return location;
    }
}
