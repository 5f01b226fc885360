package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import java.util.List;

/** Meta says no in its own form: nearly always with status 400, the reason being the code. */
final class GraphError extends RuntimeException {
    private final int status;
    private final int code;
    private final int subcode;
    private final String type;
    private final boolean passes;
    private final List<String> blamed;

    private GraphError(
            int status, int code, int subcode, String type, String message, boolean passes, List<String> blamed) {
        super(message);
        this.status = status;
        this.code = code;
        this.subcode = subcode;
        this.type = type;
        this.passes = passes;
        this.blamed = blamed;
    }

    static GraphError invalid(int subcode, String message, String... blamed) {
        return new GraphError(400, 100, subcode, "OAuthException", message, false, List.of(blamed));
    }

    static GraphError absent(String id) {
        return invalid(
                33,
                "Unsupported request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this"
                        + " operation.");
    }

    static GraphError token(int subcode, String message) {
        return new GraphError(400, 190, subcode, "OAuthException", message, false, List.of());
    }

    static GraphError of(int status, int code, int subcode, String message) {
        return new GraphError(status, code, subcode, "OAuthException", message, status >= 500, List.of());
    }

    VendorAnswer answer(String trace) {
        ObjectNode body = Json.NODES.objectNode();
        var error = body.putObject("error").put("message", "(#" + code + ") " + getMessage());
        error.put("type", type).put("code", code);
        if (subcode != 0) error.put("error_subcode", subcode);
        error.put("is_transient", passes);
        if (!blamed.isEmpty()) {
            error.put("error_user_title", "Invalid parameter").put("error_user_msg", getMessage());
            var specs = error.putObject("error_data").putArray("blame_field_specs");
            blamed.forEach(field -> specs.addArray().add(field));
        }
        error.put("fbtrace_id", trace);
        return VendorAnswer.json(status, body);
    }
}
