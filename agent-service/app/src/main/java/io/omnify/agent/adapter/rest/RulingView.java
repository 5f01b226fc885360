package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.executions.domain.Ruling;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a model was paid for judging. */
@SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
record RulingView(
        @Schema(description = "Whose text was judged; 0 for the input")
        int turn,

        @Schema(description = "Whose arguments were judged; absent for an input and an answer") @Nullable
        String callId,

        String rule,
        String model,
        boolean kept,

        @Schema(description = "Why it was not kept, or could not be judged") @Nullable
        String objection,

        long inputTokens,
        long outputTokens,
        MoneyView cost,
        Instant startedAt,
        Instant completedAt) {
    static RulingView of(Ruling ruling) {
        return new RulingView(
                ruling.turn(),
                ruling.call(),
                ruling.rule(),
                ruling.model(),
                ruling.objection() == null,
                ruling.objection(),
                ruling.usage().inputTokens(),
                ruling.usage().outputTokens(),
                MoneyView.of(ruling.cost()),
                ruling.startedAt(),
                ruling.completedAt());
    }
}
