package io.omnify.workflow.adapter.rest;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.live.LiveRuns;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.port.Runs;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Follows one run: changes come from the live feed at once, and the read model is asked now and then for whatever that
 * has missed.
 */
final class RunWatch implements AutoCloseable {
    private static final int BACKLOG = 1_000;

    private final Runs runs;
    private final OrgId org;
    private final RunId id;
    private final LinkedBlockingQueue<Run> heard = new LinkedBlockingQueue<>(BACKLOG);
    private final LiveRuns.Subscription subscription;
    private long seen;

    RunWatch(Runs runs, LiveRuns live, OrgId org, RunId id, long seen) {
        this.runs = runs;
        this.org = org;
        this.id = id;
        this.seen = seen;
        this.subscription = live.subscribe(id, this::hear);
    }

    /** A watcher too slow for every change skips some: each one tells everything. */
    private void hear(Run run) {
        if (run.origin().org().equals(org) && !heard.offer(run)) {
            heard.clear();
            heard.add(run);
        }
    }

    /** Changes up to this sequence count as seen. */
    void from(long sequence) {
        seen = sequence;
    }

    /** The next change not seen yet, or empty after the wait. */
    Optional<Run> next(Duration wait) throws InterruptedException {
        var change = heard.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        while (change != null && change.sequence() <= seen) change = heard.poll();
        var found = change != null ? Optional.of(change) : runs.find(org, id).filter(run -> run.sequence() > seen);
        found.ifPresent(run -> seen = run.sequence());
        return found;
    }

    @Override
    public void close() {
        subscription.close();
    }
}
