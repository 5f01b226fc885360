package io.omnify.agent.adapter.mongo;

import io.omnify.agent.models.domain.Fallback;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored form of a model passed over; executions of before there were chains have none. */
public record FallbackDocument(int turn, String from, String to, String reason, String mode, Instant at) {
    static FallbackDocument of(Fallback fallback) {
        return new FallbackDocument(
                fallback.turn(), fallback.from(), fallback.to(), fallback.reason(), fallback.mode(), fallback.at());
    }

    static List<Fallback> toDomain(@Nullable List<FallbackDocument> stored) {
        if (stored == null) return List.of();
        return stored.stream()
                .map(each -> new Fallback(each.turn, each.from, each.to, each.reason, each.mode, each.at))
                .toList();
    }
}
