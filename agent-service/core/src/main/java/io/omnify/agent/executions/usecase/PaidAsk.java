package io.omnify.agent.executions.usecase;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.PriceTable;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.Models;
import io.omnify.agent.executions.port.Progress;
import io.omnify.agent.models.domain.Fallback;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.port.Pause;
import io.omnify.agent.spending.domain.Hold;
import io.omnify.agent.spending.domain.Scope;
import io.omnify.agent.spending.usecase.Purse;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Asks the model when it can be paid for, whatever it comes to: the money is set aside first, and settled after. */
public final class PaidAsk {
    /** Failures after which nobody knows whether the provider wants its money. */
    private static final Set<String> MAY_COST =
            Set.of("model-timeout", "model-stream-broken", "model-answer-unreadable", "model-unavailable");

    private final AskModel ask;
    private final Purse purse;
    private final WorstCase worst;
    private final SetAside setAside;
    private final InstantSource clock;

    public PaidAsk(AskModel ask, Purse purse, Prices prices, InstantSource clock, Pause pause) {
        this.ask = ask;
        this.purse = purse;
        this.worst = new WorstCase(prices.table(), prices.models().standard());
        this.setAside = new SetAside(purse, worst, clock, pause);
        this.clock = clock;
    }

    /** What models cost, and which one is asked when an agent names none. */
    public record Prices(PriceTable table, Models models) {}

    Execution handle(Execution execution, Agent agent, ModelRequest request, Progress progress)
            throws InterruptedException {
        var payer = Payers.of(execution, agent);
        var unpriced = worst.unpriced(request, clock.instant());
        return unpriced.isPresent() && purse.isLimited(payer)
                ? unpriced(execution, unpriced.get())
                : paid(execution, payer, request, progress);
    }

    private Execution paid(Execution execution, Purse.Payer payer, ModelRequest request, Progress progress)
            throws InterruptedException {
        var turn = execution.turns().size() + 1;
        var key = execution.id().value() + "_turn" + turn;
        var longest = request.maxOutputTokens() == null ? WorstCase.LONGEST_ANSWER : request.maxOutputTokens();
        var deadline = execution.limits().deadline();
        var wish = new SetAside.Wish(payer, key, request, longest, deadline);
        var result = setAside.handle(wish);
        return switch (result.held()) {
            case Hold.Answer.Refused(var scope, var _) -> refused(execution, scope);
            case Hold.Answer.Taken(var hold) ->
                settled(hold, execution, ask.handle(execution, limited(request, hold, result.answer()), progress));
        };
    }

    /** Where nothing is limited, the model may speak as long as it likes. */
    private static ModelRequest limited(ModelRequest request, Hold hold, int answer) {
        return hold.scopes().isEmpty() ? request : request.withMaxOutput(answer);
    }

    private Execution settled(Hold hold, Execution before, Execution after) {
        var paid = new Money(
                after.cost().micros() - before.cost().micros(), after.cost().currency());
        var lost = mayHaveCost(before, after);
        purse.settle(hold, lost ? hold.most() : paid);
        return after;
    }

    private static boolean mayHaveCost(Execution before, Execution after) {
        var passedOver =
                after.fallbacks().stream().skip(before.fallbacks().size()).map(Fallback::reason);
        var failure = after.status() == Status.FAILED
                ? Optional.ofNullable(after.failure()).map(Failure::code)
                : Optional.<String>empty();
        return Stream.concat(passedOver, failure.stream()).anyMatch(MAY_COST::contains);
    }

    /** Whether the provider may want its money although it gave no answer. */
    static boolean mayHaveCost(ModelFailure failure) {
        var asked = !(failure instanceof ModelFailure.Transient away) || away.reached();
        return asked && MAY_COST.contains(Failure.of(failure).code());
    }

    private Execution unpriced(Execution execution, String model) {
        var why = "The price of the model " + model + " is not known, so no budget can hold what it costs.";
        return execution.failed(Failure.of("model-unpriced", why), clock.instant());
    }

    private Execution refused(Execution execution, Scope scope) {
        return execution.failed(Failure.of("budget-spent", scope.kind().spent()), clock.instant());
    }
}
