package io.omnify.agent.adapter.web;

import io.omnify.agent.effects.port.Action.Call;
import io.omnify.agent.effects.port.Secrets;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an http step asks for, read and checked.
 *
 * @param secrets the values of those it carries, to be kept out of whatever is told of the call
 */
record WebRequest(
        String method,
        URI uri,
        Map<String, String> headers,
        @Nullable Object body,
        boolean idempotent,
        List<String> secrets) {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Set<String> REPEATABLE = Set.of("PUT", "DELETE");
    private static final Set<String> OURS = Set.of("host", "content-length", "transfer-encoding", "connection");

    /** The step asks for something that cannot be asked for. */
    static final class NotPossible extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotPossible(String message) {
            super(message);
        }
    }

    /** What it needs cannot be had at this moment; nothing was asked of anybody. */
    static final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotNow(RuntimeException cause) {
            super(cause);
        }
    }

    static WebRequest of(Call call, Secrets secrets) {
        var input = call.input();
        var uri = uri(input);
        var filling = new Filling(call, secrets, uri.getHost());
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Idempotency-Key", call.key().toString());
        if (input.get("headers") instanceof Map<?, ?> given)
            given.forEach((name, value) -> headers.put(String.valueOf(name), filling.header(value)));
        OURS.forEach(headers::remove);
        return new WebRequest(
                method(input),
                uri,
                new LinkedHashMap<>(headers),
                filling.value(input.get("body")),
                declared(input),
                filling.used());
    }

    static boolean reads(Map<String, @Nullable Object> input) {
        return SAFE.contains(method(input));
    }

    /** Whether the same request twice is as good as once: by its method, or by the step's own word. */
    static boolean repeatable(Map<String, @Nullable Object> input) {
        return REPEATABLE.contains(method(input)) || declared(input);
    }

    int port() {
        return uri.getPort() >= 0 ? uri.getPort() : secure() ? 443 : 80;
    }

    boolean secure() {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    String pathAndQuery() {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static boolean declared(Map<String, @Nullable Object> input) {
        return Boolean.TRUE.equals(input.get("idempotent"));
    }

    private static String method(Map<String, @Nullable Object> input) {
        return String.valueOf(input.getOrDefault("method", "GET"));
    }

    private static URI uri(Map<String, @Nullable Object> input) {
        try {
            var uri = new URI(String.valueOf(input.get("url")));
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!http || uri.getHost() == null || uri.getUserInfo() != null)
                throw new NotPossible("url must be an http or https address without a user");
            return uri;
        } catch (URISyntaxException e) {
            throw new NotPossible("url is not well-formed");
        }
    }
}
