package io.omnify.agent.executions.usecase;

import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.shared.port.Pause;
import io.omnify.agent.spending.domain.Hold;
import io.omnify.agent.spending.usecase.Purse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Sets aside what a question can cost. Those who do parts of one work side by side wait a little for each other, since
 * most of what each sets aside comes back; where a limit is reached in earnest, the answer is limited to what is left.
 */
final class SetAside {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final int MOST_PAUSES = 120;

    /** Limits beside those of runs, of which each may have less left than the one before. */
    private static final int MONTHS = 2;

    private final Purse purse;
    private final WorstCase worst;
    private final InstantSource clock;
    private final Pause pause;

    SetAside(Purse purse, WorstCase worst, InstantSource clock, Pause pause) {
        this.purse = purse;
        this.worst = worst;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * What is to be paid, and by whom.
     *
     * @param longest the longest answer, in tokens
     * @param deadline nobody waits longer
     */
    record Wish(Purse.Payer payer, String key, ModelRequest request, int longest, Instant deadline) {}

    /** What came of it, and how long the answer may be. */
    record Result(Hold.Answer held, int answer) {}

    Result handle(Wish wish) throws InterruptedException {
        for (int pauses = 0; pauses < MOST_PAUSES; pauses++) {
            var held = hold(wish, wish.longest());
            if (!mayComeBack(wish, held)) {
                var cut = cut(wish, held);
                if (!mayComeBack(wish, cut.held())) return cut;
            }
            pause.of(PAUSE);
        }
        return cut(wish, hold(wish, wish.longest()));
    }

    private boolean mayComeBack(Wish wish, Hold.Answer held) {
        return held instanceof Hold.Answer.Refused(var scope, var _)
                && clock.instant().isBefore(wish.deadline())
                && purse.mayComeBack(wish.payer().org(), scope);
    }

    /** What is taken stays as it is; what is refused is asked for again as long as a shorter answer would do. */
    private Result cut(Wish wish, Hold.Answer asked) {
        var held = asked;
        var answer = wish.longest();
        for (int scopes = wish.payer().runs().size() + MONTHS; scopes > 0; scopes--) {
            if (!(held instanceof Hold.Answer.Refused(var _, var left))) break;
            var shorter = worst.affordable(wish.request(), left, clock.instant());
            if (shorter < WorstCase.SHORTEST_ANSWER) break;
            answer = Math.min(answer, shorter);
            held = hold(wish, answer);
        }
        return new Result(held, answer);
    }

    private Hold.Answer hold(Wish wish, int answer) {
        return purse.hold(wish.payer(), wish.key(), worst.of(wish.request(), answer, clock.instant()), false);
    }
}
