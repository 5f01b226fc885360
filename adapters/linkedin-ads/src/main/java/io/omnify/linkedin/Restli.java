package io.omnify.linkedin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A query in Rest.li's second protocol: objects {@code (a:1)} and lists {@code List(1,2)} stand as they are, what is in
 * them is encoded, so that a value can never end the list it stands in.
 */
final class Restli {
    private final Map<String, String> parameters = new LinkedHashMap<>();

    static Restli finder(String name) {
        return new Restli().with("q", name);
    }

    Restli with(String name, Object value) {
        parameters.put(name, encode(value));
        return this;
    }

    /** The one parameter that keeps the form of the first protocol. */
    Restli fields(List<String> names) {
        parameters.put("fields", String.join(",", names));
        return this;
    }

    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
    }

    /** An object of the given keys and values, in this order. */
    static Map<String, Object> object(Object... keysAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < keysAndValues.length; i += 2)
            object.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        return object;
    }

    static String encode(Object value) {
        return switch (value) {
            case Map<?, ?> object ->
                object.entrySet().stream()
                        .map(each -> primitive(String.valueOf(each.getKey())) + ":" + encode(each.getValue()))
                        .collect(Collectors.joining(",", "(", ")"));
            case List<?> list -> list.stream().map(Restli::encode).collect(Collectors.joining(",", "List(", ")"));
            default -> primitive(String.valueOf(value));
        };
    }

    /** As JavaScript's encodeURIComponent, and Rest.li's own five characters beside. */
    private static String primitive(String value) {
        if (value.isEmpty()) return "''";
        return URLEncoder.encode(value, UTF_8)
                .replace("+", "%20")
                .replace("%21", "!")
                .replace("%7E", "~");
    }
}
