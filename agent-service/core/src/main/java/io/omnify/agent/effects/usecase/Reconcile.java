package io.omnify.agent.effects.usecase;

import io.omnify.agent.effects.domain.Effect;
import io.omnify.agent.effects.domain.Outcome;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.port.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what became of a call whose end nobody saw. It never makes a call that may have been made already. */
final class Reconcile {
    /** How long a platform that does not answer is asked, at least. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration BETWEEN = Duration.ofSeconds(2);

    /** Refusals of ours, for which no platform was asked. */
    private static final Set<String> UNASKED =
            Set.of("connection-not-usable", "connection-not-found", "client-not-found");

    private final InstantSource clock;
    private final Pause pause;

    Reconcile(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    Outcome handle(Action action, Action.Call call, Effect begun, String reason) throws InterruptedException {
        return switch (action.repeatability(call.input())) {
            case READ, KEYED -> again(action, call, begun);
            case LOOKED_UP -> lookUp(action, call, begun, reason);
            case UNSAFE -> unknown(begun, reason);
        };
    }

    /** The same call with the same key cannot have a second effect. */
    private Outcome again(Action action, Action.Call call, Effect begun) throws InterruptedException {
        var end = clock.instant().plus(PATIENCE);
        boolean harmless = action.repeatability(call.input()) == Repeatability.READ;
        while (true) {
            var answer = attempt(action, call);
            if (answer instanceof Action.Answer.Done(var output)) return new Outcome.Done(output);
            if (answer instanceof Action.Answer.Uncertain(var reason))
                return harmless
                        ? new Outcome.Failed(Failure.retryable("action-unavailable", reason))
                        : unknown(begun, reason);
            var failure = ((Action.Answer.Refused) answer).failure();
            if (harmless || isAboutTheCall(failure)) return new Outcome.Failed(failure);
            var wait = wait(failure);
            if (!failure.retryable() || clock.instant().plus(wait).isAfter(end))
                return unknown(begun, failure.message());
            pause.of(wait);
        }
    }

    /** As long as the platform asks for. */
    private static Duration wait(Failure failure) {
        var asked = failure.retryAfter();
        return asked == null || asked.compareTo(BETWEEN) < 0 ? BETWEEN : asked;
    }

    /** What the platform would have refused the first time too; that it did not look now says nothing of then. */
    private static boolean isAboutTheCall(Failure failure) {
        return !failure.retryable() && !UNASKED.contains(failure.code());
    }

    private Outcome lookUp(Action action, Action.Call call, Effect begun, String reason) throws InterruptedException {
        var certain = certain(action, begun);
        var end = later(certain, clock.instant()).plus(PATIENCE);
        while (true) {
            var asked = clock.instant();
            var finding = action.find(call);
            if (finding instanceof Action.Finding.Happened(var output)) return new Outcome.Done(output);
            if (finding instanceof Action.Finding.Absent && asked.isAfter(certain))
                return new Outcome.Failed(Failure.retryable("action-interrupted", "It was cut off without effect."));
            if (asked.isAfter(end)) return unknown(begun, reason);
            pause.of(finding instanceof Action.Finding.Absent ? until(certain) : BETWEEN);
        }
    }

    /** Nobody makes the call any more, so only its last request may be in flight, if it was made that late. */
    private Instant certain(Action action, Effect begun) {
        var last = clock.instant().plus(action.limit());
        var latest = begun.startedAt().plus(action.longest());
        return last.isBefore(latest) ? last : latest;
    }

    private Duration until(Instant certain) {
        var left = Duration.between(clock.instant(), certain).plusMillis(1);
        return left.isNegative() || left.compareTo(BETWEEN) > 0 ? BETWEEN : left;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** An adapter that breaks has not proved that nothing happened. */
    static Action.Answer attempt(Action action, Action.Call call) throws InterruptedException {
        try {
            return action.perform(call);
        } catch (RuntimeException e) {
            return new Action.Answer.Uncertain("the call broke: " + e.getClass().getSimpleName());
        }
    }

    static Outcome unknown(Effect begun, String reason) {
        Map<String, @Nullable Object> known = Json.object(
                "action", begun.action(),
                "idempotency_key", begun.id().toString(),
                "started_at", begun.startedAt().toString(),
                "reason", reason);
        return new Outcome.Unknown(known);
    }
}
