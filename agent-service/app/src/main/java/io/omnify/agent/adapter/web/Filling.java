package io.omnify.agent.adapter.web;

import io.omnify.agent.effects.port.Action.Call;
import io.omnify.agent.effects.port.Secrets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts secrets where a step names them: <code>{"secret": "name"}</code>, or {@code {{secrets.name}}} inside a text. */
final class Filling {
    private static final Pattern NAMED = Pattern.compile("\\{\\{\\s*secrets\\.([A-Za-z0-9_.-]{1,100})\\s*}}");

    private final Call call;
    private final Secrets secrets;
    private final String host;
    private final List<String> used = new ArrayList<>();

    Filling(Call call, Secrets secrets, String host) {
        this.call = call;
        this.secrets = secrets;
        this.host = host;
    }

    /** Whether a text anywhere in it names a secret. */
    static boolean namesSecret(@Nullable Object value) {
        return switch (value) {
            case String text -> NAMED.matcher(text).find();
            case List<?> list -> list.stream().anyMatch(Filling::namesSecret);
            case Map<?, ?> map -> map.values().stream().anyMatch(Filling::namesSecret);
            case null, default -> false;
        };
    }

    List<String> used() {
        return List.copyOf(used);
    }

    String header(@Nullable Object value) {
        return value instanceof Map<?, ?> reference
                ? secret(String.valueOf(reference.get("secret")))
                : text(String.valueOf(value));
    }

    @Nullable
    Object value(@Nullable Object value) {
        return switch (value) {
            case String text -> text(text);
            case List<?> list -> list.stream().map(this::value).collect(ArrayList::new, List::add, List::addAll);
            case Map<?, ?> map -> {
                var filled = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((name, inner) -> filled.put(String.valueOf(name), value(inner)));
                yield filled;
            }
            case null, default -> value;
        };
    }

    private String text(String text) {
        return text.contains("{{")
                ? NAMED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(secret(found.group(1))))
                : text;
    }

    private String secret(String name) {
        var value =
                find(name).orElseThrow(() -> new WebRequest.NotPossible("there is no secret " + name + " for " + host));
        used.add(value);
        return value;
    }

    private Optional<String> find(String name) {
        try {
            return secrets.find(call.org(), name, host);
        } catch (RuntimeException e) {
            throw new WebRequest.NotNow(e);
        }
    }
}
