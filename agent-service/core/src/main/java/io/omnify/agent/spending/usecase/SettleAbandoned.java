package io.omnify.agent.spending.usecase;

import io.omnify.agent.spending.port.Finished;
import io.omnify.agent.spending.port.Reservations;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;

/**
 * Charges what a crash left set aside once its execution is over: it may have been paid, so it counts as paid. Forgets
 * what nobody will ask for again.
 */
public final class SettleAbandoned {
    private static final Duration AFTER = Duration.ofMinutes(2);
    private static final int AT_ONCE = 200;

    /** Longer than a step is asked for again, by redelivery or by a run that is taken up. */
    private static final Duration REMEMBERED = Duration.ofDays(14);

    private final Reservations reservations;
    private final Finished executions;
    private final InstantSource clock;

    public SettleAbandoned(Reservations reservations, Finished executions, InstantSource clock) {
        this.reservations = reservations;
        this.executions = executions;
        this.clock = clock;
    }

    /** How many were settled; one that cannot be keeps nobody else's back, and is told of when the others are done. */
    public int handle() {
        var settled = 0;
        var wrong = new ArrayList<RuntimeException>();
        for (var hold : reservations.open(clock.instant().minus(AFTER), AT_ONCE)) {
            try {
                if (!executions.isOver(hold.org(), hold.execution())) continue;
                reservations.settle(hold, hold.most());
                settled++;
            } catch (RuntimeException e) {
                wrong.add(e);
            }
        }
        if (!wrong.isEmpty()) throw wrong.getFirst();
        return settled;
    }

    /** So that the accounts stay small however much happens. */
    public void forget() {
        reservations.forget(clock.instant().minus(REMEMBERED));
    }
}
