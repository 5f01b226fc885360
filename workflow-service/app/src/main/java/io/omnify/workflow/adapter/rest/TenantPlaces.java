package io.omnify.workflow.adapter.rest;

import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Places for work that takes much memory: few for an organisation, so that none has to wait for what another asks. */
final class TenantPlaces {
    private final int each;
    private final int all;
    private final Map<OrgId, Integer> taken = new HashMap<>();
    private int total;

    /** {@code all} is what the process bears, whoever asks. */
    TenantPlaces(int each, int all) {
        this.each = each;
        this.all = all;
    }

    /** False when none became free in time; who has one gives it back. */
    synchronized boolean take(OrgId org, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (total >= all || taken.getOrDefault(org, 0) >= each) {
            long left = until - System.nanoTime();
            if (left <= 0) return false;
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        taken.merge(org, 1, Integer::sum);
        total++;
        return true;
    }

    synchronized void giveBack(OrgId org) {
        taken.computeIfPresent(org, (_, places) -> places == 1 ? null : places - 1);
        total--;
        notifyAll();
    }
}
