package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.SimOwner;
import io.omnify.simulator.vendors.VendorCall;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as the Graph API reads it: parameters may come in the address, as a form or as JSON, and what is JSON may
 * come as text.
 *
 * @param path behind the version, by its parts
 */
record GraphCall(VendorCall wire, List<String> path, SimOwner owner, ObjectNode params) {
    static ObjectNode params(VendorCall wire) {
        var params = Json.NODES.objectNode();
        put(params, wire.query());
        var json = wire.json();
        if (json instanceof ObjectNode object) params.setAll(object);
        else if (wire.header("content-type").startsWith("application/x-www-form-urlencoded")) put(params, wire.form());
        params.properties().forEach(each -> each.setValue(parsed(each.getValue())));
        return params;
    }

    private static void put(ObjectNode params, Map<String, String> pairs) {
        pairs.forEach(params::put);
    }

    private static JsonNode parsed(JsonNode value) {
        if (!value.isTextual() || !value.textValue().strip().matches("(?s)[\\[{].*")) return value;
        var parsed = Json.read(value.textValue());
        return parsed.isMissingNode() ? value : parsed;
    }

    String method() {
        return params.path("method").asText(wire.method()).toUpperCase(java.util.Locale.ROOT);
    }

    JsonNode param(String name) {
        return params.path(name);
    }

    String text(String name) {
        return param(name).asText();
    }

    boolean has(String name) {
        return params.hasNonNull(name);
    }

    /** The account that is meant, when it is the caller's. */
    MarketAccount account(String id) {
        return owner.account(id).orElseThrow(() -> GraphError.absent("act_" + id));
    }

    Optional<MarketAccount> owned(String id) {
        return owner.account(id);
    }

    /** What of an object is wanted; empty when nothing is said. */
    List<String> fields() {
        var fields = param("fields");
        if (fields.isArray()) return fields.valueStream().map(JsonNode::asText).toList();
        return fields.asText().isEmpty()
                ? List.of()
                : Arrays.stream(fields.asText().split(",")).map(String::strip).toList();
    }

    int limit() {
        return Math.clamp(param("limit").asInt(25), 1, 1000);
    }

    /** The address of the page that begins behind the cursor. */
    String next(String cursor) {
        var rest = new StringBuilder("http://" + wire.header("host") + wire.path() + "?");
        wire.query().forEach((name, value) -> {
            if (!name.equals("after")) rest.append(pair(name, value)).append('&');
        });
        return rest.append(pair("after", cursor)).toString();
    }

    private static String pair(String name, String value) {
        var encoded = java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
        return name + "=" + encoded;
    }
}
