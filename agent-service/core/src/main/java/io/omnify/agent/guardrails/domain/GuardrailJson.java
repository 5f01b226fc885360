package io.omnify.agent.guardrails.domain;

import io.omnify.agent.guardrails.domain.Guardrail.Check;
import io.omnify.agent.guardrails.domain.Guardrail.OnFailure;
import io.omnify.agent.guardrails.domain.Guardrail.Pii;
import io.omnify.agent.shared.domain.Json;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one rule as its author wrote it; throws IllegalArgumentException with words for the author. */
final class GuardrailJson {
    private static final int LONGEST = 2_000;
    private static final int MOST_WORDS = 200;

    private GuardrailJson() {}

    static Guardrail read(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> object)) throw new IllegalArgumentException("must be an object with a kind");
        if (!(object.get("kind") instanceof String kind)) throw new IllegalArgumentException("needs a kind");
        var name = object.get("name") instanceof String given && !given.isBlank() ? given : kind;
        return new Guardrail(name, check(kind, object), onFailure(object.get("on_failure"), kind));
    }

    private static Check check(String kind, Map<?, ?> rule) {
        return switch (kind) {
            case "regex" -> regex(rule);
            case "pii" -> new Check.PersonalData(pii(rule.get("types")));
            case "topics" -> new Check.Topics(words(rule, "deny"), words(rule, "allow"));
            case "brand" -> new Check.Brand(words(rule, "forbid"), words(rule, "require"));
            case "judge" -> judge(rule);
            case "schema" -> form(rule.get("schema"));
            default -> throw new IllegalArgumentException("kind must be regex, pii, topics, brand, judge or schema");
        };
    }

    private static Check regex(Map<?, ?> rule) {
        var mode = rule.get("mode");
        if (mode != null && !mode.equals("deny") && !mode.equals("require")) {
            throw new IllegalArgumentException("mode must be deny or require");
        }
        return new Check.Regex(text(rule, "pattern"), "require".equals(mode));
    }

    private static Check judge(Map<?, ?> rule) {
        return new Check.Judge(text(rule, "rule"), rule.get("model") instanceof String model ? model : null);
    }

    private static Check form(@Nullable Object schema) {
        if (!(schema instanceof Map<?, ?> object)) throw new IllegalArgumentException("needs a schema");
        var copy = new LinkedHashMap<String, @Nullable Object>();
        object.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return new Check.Form(Json.copy(copy));
    }

    private static Set<Pii> pii(@Nullable Object types) {
        if (types == null) return EnumSet.allOf(Pii.class);
        if (!(types instanceof List<?> list) || list.isEmpty()) {
            throw new IllegalArgumentException("types must be a list of email, phone, card or iban");
        }
        var kinds = EnumSet.noneOf(Pii.class);
        for (var each : list) kinds.add(oneOf(Pii.class, String.valueOf(each), "types"));
        return kinds;
    }

    private static OnFailure onFailure(@Nullable Object value, String kind) {
        if (value == null) return kind.equals("pii") ? OnFailure.REPAIR : OnFailure.STOP;
        return oneOf(OnFailure.class, String.valueOf(value), "on_failure");
    }

    private static <E extends Enum<E>> E oneOf(Class<E> type, String value, String field) {
        var names = Arrays.stream(type.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!names.contains(value)) {
            throw new IllegalArgumentException(field + " must be one of " + String.join(", ", names));
        }
        return Enum.valueOf(type, value.toUpperCase(Locale.ROOT));
    }

    private static String text(Map<?, ?> rule, String field) {
        if (rule.get(field) instanceof String text && !text.isBlank() && text.length() <= LONGEST) return text;
        throw new IllegalArgumentException("needs " + field + ", a text of at most " + LONGEST + " characters");
    }

    private static List<String> words(Map<?, ?> rule, String field) {
        var value = rule.get(field);
        if (value == null) return List.of();
        if (!(value instanceof List<?> list)
                || list.size() > MOST_WORDS
                || !list.stream().allMatch(each -> each instanceof String word && !word.isBlank())) {
            throw new IllegalArgumentException(field + " must be a list of at most " + MOST_WORDS + " texts");
        }
        return list.stream().map(each -> ((String) each).strip()).toList();
    }
}
