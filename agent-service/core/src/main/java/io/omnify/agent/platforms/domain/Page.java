package io.omnify.agent.platforms.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some of many. */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, null);
    }

    /** Opaque; empty when there is no more. */
    public Optional<String> next() {
        return Optional.ofNullable(nextCursor);
    }
}
