package io.omnify.agent.executions.domain;

import io.omnify.agent.shared.domain.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of having a model judge one text by one rule. Kept, so that whoever comes back to the same turn neither asks
 * nor pays again, and goes by the same verdict as the person who was asked because of it.
 *
 * @param turn whose text it was; 0 for the input
 * @param call whose arguments it was; null for an input and an answer
 * @param named the model that the rule names; null for the usual one
 * @param model the one that answered
 * @param objection why the text does not keep the rule, or could not be judged; null when it keeps it
 * @param cost what the purse was charged: the most it may have come to when nobody knows
 */
public record Ruling(
        int turn,
        @Nullable String call,
        String rule,
        @Nullable String named,
        String model,
        @Nullable String objection,
        Usage usage,
        Money cost,
        Instant startedAt,
        Instant completedAt) {
    /** Two models may judge by the same rule. */
    public boolean answers(int ofTurn, @Nullable String ofCall, String byRule, @Nullable String byModel) {
        return turn == ofTurn && Objects.equals(call, ofCall) && rule.equals(byRule) && Objects.equals(named, byModel);
    }

    public Optional<String> verdict() {
        return Optional.ofNullable(objection);
    }
}
