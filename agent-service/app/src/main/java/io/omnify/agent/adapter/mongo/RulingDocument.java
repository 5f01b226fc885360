package io.omnify.agent.adapter.mongo;

import io.omnify.agent.executions.domain.Ruling;
import io.omnify.agent.executions.domain.Usage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stored form of what a judge ruled; executions of before it was kept have none. */
@SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
public record RulingDocument(
        int turn,
        @Nullable String call,
        String rule,
        @Nullable String named,
        String model,
        @Nullable String objection,
        long inputTokens,
        long cachedInputTokens,
        long outputTokens,
        MoneyDocument cost,
        Instant startedAt,
        Instant completedAt) {
    static RulingDocument of(Ruling ruling) {
        return new RulingDocument(
                ruling.turn(),
                ruling.call(),
                ruling.rule(),
                ruling.named(),
                ruling.model(),
                ruling.objection(),
                ruling.usage().inputTokens(),
                ruling.usage().cachedInputTokens(),
                ruling.usage().outputTokens(),
                MoneyDocument.of(ruling.cost()),
                ruling.startedAt(),
                ruling.completedAt());
    }

    static List<Ruling> toDomain(@Nullable List<RulingDocument> stored) {
        return stored == null
                ? List.of()
                : stored.stream().map(RulingDocument::toDomain).toList();
    }

    private Ruling toDomain() {
        var usage = new Usage(inputTokens, cachedInputTokens, outputTokens);
        return new Ruling(turn, call, rule, named, model, objection, usage, cost.toDomain(), startedAt, completedAt);
    }
}
