package io.omnify.agent.executions.usecase;

import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.PriceTable;
import io.omnify.agent.executions.port.LanguageModel;
import io.omnify.agent.executions.port.Models;
import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.spending.domain.Hold;
import io.omnify.agent.spending.usecase.Purse;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Asks a model something beside an agent's own turns, paid like those: the model is opened before its money is set
 * aside, and whatever goes wrong on the way may have been paid.
 */
final class AskBeside {
    private final Models models;
    private final PriceTable prices;
    private final Purse purse;
    private final InstantSource clock;

    AskBeside(Models models, PriceTable prices, Purse purse, InstantSource clock) {
        this.models = models;
        this.prices = prices;
        this.purse = purse;
        this.clock = clock;
    }

    /** Which model, what, the longest answer in tokens, and under which key it is paid. */
    record Wish(ModelChoice choice, ModelRequest request, int answer, String key) {}

    record Answer(ModelOutcome outcome, Money cost) {}

    /** Empty when it cannot be paid: nothing is left, or no budget can hold what the model costs. */
    Optional<Answer> handle(Purse.Payer payer, Wish wish) throws InterruptedException {
        var worst = new WorstCase(prices, wish.choice());
        var now = clock.instant();
        if (worst.unpriced(wish.request(), now).isPresent() && purse.isLimited(payer)) return Optional.empty();
        var model = models.open(payer.org(), wish.choice());
        var most = worst.of(wish.request(), wish.answer(), now);
        return purse.hold(payer, wish.key(), most, false) instanceof Hold.Answer.Taken(var hold)
                ? Optional.of(paid(model, wish.request(), hold))
                : Optional.empty();
    }

    private Answer paid(LanguageModel model, ModelRequest request, Hold hold) throws InterruptedException {
        var cost = hold.most();
        try {
            var outcome = model.answer(request, _ -> {});
            cost = cost(outcome, hold);
            return new Answer(outcome, cost);
        } finally {
            purse.settle(hold, cost);
        }
    }

    private Money cost(ModelOutcome outcome, Hold hold) {
        return switch (outcome) {
            case ModelOutcome.Answered answered -> prices.cost(answered.model(), answered.usage(), clock.instant());
            case ModelOutcome.Failed(var failure) -> PaidAsk.mayHaveCost(failure) ? hold.most() : Money.usd(0);
        };
    }
}
