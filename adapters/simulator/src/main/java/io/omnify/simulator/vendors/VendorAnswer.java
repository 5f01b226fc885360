package io.omnify.simulator.vendors;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a simulated vendor says. */
public record VendorAnswer(int status, Map<String, String> headers, String body) {
    private static final String TYPE = "Content-Type";

    public VendorAnswer {
        headers = Map.copyOf(headers);
    }

    public static VendorAnswer json(int status, JsonNode body) {
        return new VendorAnswer(status, Map.of(TYPE, "application/json"), Json.write(body));
    }

    public static VendorAnswer text(int status, String contentType, String body) {
        return new VendorAnswer(status, Map.of(TYPE, contentType), body);
    }

    public static VendorAnswer empty(int status) {
        return new VendorAnswer(status, Map.of(), "");
    }

    public VendorAnswer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new VendorAnswer(status, more, body);
    }
}
