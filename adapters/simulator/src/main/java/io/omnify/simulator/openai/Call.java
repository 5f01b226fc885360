package io.omnify.simulator.openai;

/** One request to the simulated vendor, freed from the HTTP server. */
record Call(String method, String path, String authorization, String body) {
    static final String BASE = "/openai/v1";

    /** The path below the API's base, such as /responses. */
    String resource() {
        String rest = path.startsWith(BASE) ? path.substring(BASE.length()) : "";
        return rest.length() > 1 && rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
