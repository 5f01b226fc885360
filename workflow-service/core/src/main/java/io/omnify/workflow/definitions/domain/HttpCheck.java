package io.omnify.workflow.definitions.domain;

import java.util.List;
import java.util.Map;

/** Reads a call of an address outside. A secret is only ever named: {@code {"secret": "name"}}. */
final class HttpCheck {
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD");

    private HttpCheck() {}

    static Step read(Common common, Fields input) {
        input.oneOf("method", METHODS, "GET");
        var url = input.text("url", 4_000);
        if (url.isBlank()) input.refuse("url", "an http step needs a url");
        else if (!url.contains("${") && !url.matches("https?://[^\\s/]+.*"))
            input.refuse("url", "url must begin with https:// or http://");
        input.object("headers").forEach((name, value) -> {
            boolean secret = value instanceof Map<?, ?> map && map.get("secret") instanceof String;
            if (!(value instanceof String) && !secret)
                input.refuse("headers." + name, "a header is a string or {\"secret\": name}");
        });
        return new Step.Http(common);
    }
}
