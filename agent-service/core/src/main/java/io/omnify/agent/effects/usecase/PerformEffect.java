package io.omnify.agent.effects.usecase;

import io.omnify.agent.effects.domain.Effect;
import io.omnify.agent.effects.domain.EffectCommand;
import io.omnify.agent.effects.domain.Outcome;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.effects.port.Ledger;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.shared.port.Pause;
import io.omnify.agent.shared.port.Schemas;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Does what a run asks for, once: noted before it is done, answered from the ledger when it is known, found out when it
 * was begun and its end was not seen, and left to a person where that cannot be found out. Commands of one subject must
 * not be handled at the same time.
 */
public final class PerformEffect {
    private static final String INTERRUPTED = "the service ended before the platform's answer was noted";

    private static final Failure NO_SUCH_ACTION = Failure.of("action-unknown", "There is no such action.");

    private final Actions actions;
    private final Ledger ledger;
    private final Schemas schemas;
    private final InstantSource clock;
    private final Reconcile reconcile;

    public PerformEffect(Actions actions, Ledger ledger, Schemas schemas, InstantSource clock, Pause pause) {
        this.actions = actions;
        this.ledger = ledger;
        this.schemas = schemas;
        this.clock = clock;
        this.reconcile = new Reconcile(clock, pause);
    }

    /** The effect with its outcome. */
    public Effect handle(EffectCommand command) throws InterruptedException {
        var known = ledger.find(command.org(), command.id());
        if (known.isPresent() && !known.get().open()) return known.get();
        var action = actions.named(command.action());
        if (action.isEmpty()) return known.map(this::forgotten).orElseGet(() -> refused(command, NO_SUCH_ACTION));
        if (known.isPresent()) return settle(known.get(), reconciled(action.get(), command, known.get()));
        var earlier = earlier(action.get(), command);
        if (earlier.isPresent()) return settle(begun(command, action.get()), earlier.get());
        return fresh(action.get(), command);
    }

    /** The outcome of an earlier attempt when it stands for this one too. */
    private Optional<Outcome> earlier(Action action, EffectCommand command) throws InterruptedException {
        for (var id = command.id().before(); id.isPresent(); id = id.get().before()) {
            var before = ledger.find(command.org(), id.get());
            if (before.isEmpty()) continue;
            if (!before.get().open()) return Optional.empty();
            var ended = settle(before.get(), reconciled(action, command, before.get()));
            return ended.outcome() instanceof Outcome.Failed ? Optional.empty() : Optional.ofNullable(ended.outcome());
        }
        return Optional.empty();
    }

    private Effect fresh(Action action, EffectCommand command) throws InterruptedException {
        if (clock.instant().isAfter(command.deadline()))
            return refused(command, Failure.retryable("deadline-passed", "The run had stopped waiting."));
        var wrong = schemas.violations(action.description().inputSchema(), command.input());
        if (!wrong.isEmpty()) return refused(command, Failure.of("invalid-input", String.join("; ", wrong)));
        var begun = begun(command, action);
        ledger.begin(begun);
        return settle(begun, outcome(action, command, begun));
    }

    private Outcome outcome(Action action, EffectCommand command, Effect begun) throws InterruptedException {
        var call = new Action.Call(command.org(), begun.id(), command.input());
        return switch (Reconcile.attempt(action, call)) {
            case Action.Answer.Done(var output) -> new Outcome.Done(output);
            case Action.Answer.Refused(var failure) -> new Outcome.Failed(failure);
            case Action.Answer.Uncertain(var reason) -> reconcile.handle(action, call, begun, reason);
        };
    }

    private Outcome reconciled(Action action, EffectCommand command, Effect begun) throws InterruptedException {
        var call = new Action.Call(command.org(), begun.id(), command.input());
        return reconcile.handle(action, call, begun, INTERRUPTED);
    }

    /** It was begun when the action was still known here. */
    private Effect forgotten(Effect begun) {
        return settle(begun, Reconcile.unknown(begun, "the action is not known here any more"));
    }

    private Effect begun(EffectCommand command, Action action) {
        var call = new Action.Call(command.org(), command.id(), command.input());
        return Effect.begun(command, action.mode(call), clock.instant());
    }

    private Effect settle(Effect begun, Outcome outcome) {
        var settled = begun.settled(outcome, clock.instant());
        ledger.settle(settled);
        return settled;
    }

    /** Nothing was begun, so nothing need be remembered. */
    private Effect refused(EffectCommand command, Failure failure) {
        var now = clock.instant();
        return Effect.begun(command, Mode.LIVE, now).settled(new Outcome.Failed(failure), now);
    }
}
