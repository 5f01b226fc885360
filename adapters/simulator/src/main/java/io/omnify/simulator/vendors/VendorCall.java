package io.omnify.simulator.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.faults.Fault;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.model.Json;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A request to a simulated vendor.
 *
 * @param path as it was sent, nothing decoded
 * @param rawQuery behind the question mark, nothing decoded; may be empty
 * @param headers by their names in small letters
 * @param fault what the vendor's handler shall act out in the vendor's own form; slowness, silence and broken answers
 *     are acted out by the wire and may be ignored
 */
public record VendorCall(
        String vendor,
        String method,
        String path,
        String rawQuery,
        Map<String, String> headers,
        String body,
        Fault fault) {
    public VendorCall {
        headers = Map.copyOf(headers);
    }

    /** Empty when it is not there. */
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The token of the Authorization header; empty when there is none. */
    public String bearer() {
        var value = header("authorization");
        return value.startsWith("Bearer ") ? value.substring(7).strip() : "";
    }

    /** Missing when the body is no JSON. */
    public JsonNode json() {
        return Json.read(body);
    }

    /** The last of each name, decoded. */
    public Map<String, String> query() {
        return pairs(rawQuery);
    }

    /** Empty when it is not there. */
    public String query(String name) {
        return query().getOrDefault(name, "");
    }

    /** The body as a form. */
    public Map<String, String> form() {
        return pairs(body);
    }

    /** Empty when the form does not say it. */
    public String form(String name) {
        return form().getOrDefault(name, "");
    }

    public boolean is(FaultKind kind) {
        return fault.is(kind);
    }

    private static Map<String, String> pairs(String text) {
        var pairs = new LinkedHashMap<String, String>();
        for (var pair : text.split("&")) {
            if (pair.isEmpty()) continue;
            int equals = pair.indexOf('=');
            var name = equals < 0 ? pair : pair.substring(0, equals);
            pairs.put(decoded(name), equals < 0 ? "" : decoded(pair.substring(equals + 1)));
        }
        return pairs;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
