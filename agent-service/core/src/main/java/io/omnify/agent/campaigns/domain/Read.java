package io.omnify.agent.campaigns.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A JSON object that was written here, and so is as expected. */
record Read(Map<?, ?> json) {
    boolean isNull(String name) {
        return json.get(name) == null;
    }

    String text(String name) {
        return String.valueOf(Objects.requireNonNull(json.get(name), name));
    }

    @Nullable
    String textOrNull(String name) {
        return isNull(name) ? null : text(name);
    }

    long number(String name) {
        return ((Number) Objects.requireNonNull(json.get(name), name)).longValue();
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(json.get(name));
    }

    Instant time(String name) {
        return Instant.parse(text(name));
    }

    Read object(String name) {
        return new Read((Map<?, ?>) Objects.requireNonNull(json.get(name), name));
    }

    Stream<Read> objects(String name) {
        return list(name).stream().map(each -> new Read((Map<?, ?>) each));
    }

    List<String> texts(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    private List<?> list(String name) {
        return json.get(name) instanceof List<?> list ? list : List.of();
    }
}
