package io.omnify.vendor.http;

import io.omnify.vendor.http.UsageReader.Usage;
import java.time.Duration;
import java.util.List;

/**
 * What a vendor allows all who call it as one app, without telling how much that is. Once it says that little is left,
 * organisations take turns; once it says that nothing is, none of them is called until it listens again, and they take
 * turns then. Several {@link AccountCalls} may hold the same one: the vendor counts whose app calls, not for what.
 */
public final class CommonLimit {
    private final AccountState state = new AccountState(List.of(), 0);
    private final FairBucket turns;
    private final long turnsFor;
    private long turnsUntil = Long.MIN_VALUE;

    /** @param whenShort how much all together call while turns are taken, which they do for as long as this is for */
    public CommonLimit(Allowance whenShort) {
        this.turns = new FairBucket(whenShort, 0);
        this.turnsFor = whenShort.per().toMillis();
    }

    /** Zero when it is the organisation's turn; else the milliseconds until asking again makes sense. */
    synchronized long waitFor(String org, long now) {
        var wait = state.waitFor(now);
        return now < turnsUntil ? Math.max(wait, turns.waitFor(org, now)) : wait;
    }

    synchronized void take(String org, long now) {
        if (now < turnsUntil) turns.take(org, now);
    }

    synchronized void succeeded() {
        state.succeeded();
    }

    /** Nobody is called for so long. */
    synchronized void throttled(Duration asked, long now) {
        state.throttled(asked, now);
        takeTurns(now);
    }

    synchronized void uses(Usage usage, long now) {
        if (!AccountState.isMuch(usage)) return;
        state.uses(usage, now);
        takeTurns(now);
    }

    /** Who comes first when it goes on has no more of a turn than others: nothing is saved up until then. */
    private void takeTurns(long now) {
        long from = now + state.waitFor(now);
        if (now >= turnsUntil) turns.beginAt(from);
        turnsUntil = Math.max(turnsUntil, from + turnsFor);
    }
}
