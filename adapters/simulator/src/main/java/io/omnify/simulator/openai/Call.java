package io.omnify.simulator.openai;

import java.time.Duration;
import java.util.Map;

/**
 * One request to the simulated vendor, freed from the HTTP server.
 *
 * @param latency how long an answer takes
 */
record Call(
        String method, String path, Map<String, String> query, String authorization, Duration latency, String body) {
    static final String BASE = "/openai/v1";

    /** The path below the API's base, such as /responses. */
    String resource() {
        String rest = path.startsWith(BASE) ? path.substring(BASE.length()) : "";
        return rest.length() > 1 && rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
