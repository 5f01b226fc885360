package io.omnify.agent.errands.usecase;

import static io.omnify.agent.shared.domain.Json.object;
import static io.omnify.agent.shared.domain.SchemaOf.described;
import static io.omnify.agent.shared.domain.SchemaOf.string;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The forms of what actions at platforms take and answer. */
public final class PlatformForms {
    /** What an action answers. */
    public static final Map<String, @Nullable Object> ANSWER = object("type", "object");

    private PlatformForms() {}

    /** An object with the connection, these properties and no others. */
    public static Map<String, @Nullable Object> form(List<String> required, Map<String, @Nullable Object> properties) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("connection_id", described(string(), "One of the organisation's connections to the platform."));
        all.putAll(properties);
        return closed(required, all);
    }

    public static Map<String, @Nullable Object> closed(
            List<String> required, Map<String, @Nullable Object> properties) {
        return object("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    public static Map<String, @Nullable Object> text(int most, String description) {
        return described(object("type", "string", "minLength", 1, "maxLength", most), description);
    }

    public static Map<String, @Nullable Object> matching(String pattern, String description) {
        return described(object("type", "string", "maxLength", 200, "pattern", pattern), description);
    }

    public static Map<String, @Nullable Object> time(String description) {
        return described(object("type", "string", "maxLength", 40), description + " With its offset.");
    }

    /** At most so many of them, at least one. */
    public static Map<String, @Nullable Object> some(int most, Map<String, @Nullable Object> items) {
        return object("type", "array", "minItems", 1, "maxItems", most, "items", items);
    }

    public static Map<String, @Nullable Object> money(String description) {
        var amount = closed(
                List.of("amount", "currency"),
                object(
                        "amount", object("type", "string", "pattern", "^[0-9]{1,12}(\\.[0-9]{1,2})?$"),
                        "currency", object("type", "string", "pattern", "^[A-Z]{3}$")));
        return described(amount, description);
    }
}
