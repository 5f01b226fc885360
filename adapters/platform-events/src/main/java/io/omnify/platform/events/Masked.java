package io.omnify.platform.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value as the audit trail may keep it: whatever is a secret by its name or by its looks is "***", long texts are cut. */
final class Masked {
    private static final String MASK = "***";
    private static final int LONGEST = 2_000;
    // spotless:off
    private static final Pattern SECRET_NAME = Pattern.compile(
            "(^|_)(password|passphrase|pwd|secret|secrets|credential|credentials|authorization|cookie|otp|totp)(_|$)"
                    + "|(^|_)token$|(^|_)(api|private|access|write|signing|encryption)_?keys?$|recovery_codes?$"
                    + "|^set_cookie$|password_hash$");
    private static final Pattern SECRET_LOOKS = Pattern.compile(
            "(?i)bearer\\s+\\S+|omk_[A-Za-z0-9]{8}_\\S+|sk-[A-Za-z0-9_-]{16,}|eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"
                    + "|-----BEGIN [A-Z ]*PRIVATE KEY-----[\\s\\S]*|(?<=://)[^/@\\s]+:[^/@\\s]+(?=@)");
    // spotless:on

    private Masked() {}

    static @Nullable JsonNode of(@Nullable Object value) {
        return value == null ? null : masked(EventJson.MAPPER.valueToTree(value));
    }

    private static JsonNode masked(JsonNode node) {
        if (node instanceof ObjectNode object) return masked(object);
        if (node instanceof ArrayNode array) {
            var copy = JsonNodeFactory.instance.arrayNode(array.size());
            array.forEach(item -> copy.add(masked(item)));
            return copy;
        }
        return node.isTextual() ? TextNode.valueOf(masked(node.textValue())) : node;
    }

    private static JsonNode masked(ObjectNode object) {
        var copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(field -> {
            var value = field.getValue();
            boolean secret = isSecret(field.getKey()) && !value.isNull() && !value.isBoolean();
            copy.set(field.getKey(), secret ? TextNode.valueOf(MASK) : masked(value));
        });
        return copy;
    }

    private static boolean isSecret(String name) {
        var snake =
                name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replace('-', '_').toLowerCase(Locale.ROOT);
        return SECRET_NAME.matcher(snake).find();
    }

    private static String masked(String text) {
        var safe = SECRET_LOOKS.matcher(text).replaceAll(MASK);
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST) + "…";
    }
}
