package io.omnify.agent.webhooks.usecase;

import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.webhooks.domain.Inlet;
import io.omnify.agent.webhooks.domain.Notice;
import io.omnify.agent.webhooks.domain.WebhookEvent;
import io.omnify.agent.webhooks.port.Inlets;
import io.omnify.agent.webhooks.port.VendorWebhooks;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** Takes what was told of one connection, at whichever address: lately, each once, in its order. */
final class Intake {
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final int TRIES = 20;

    private final Inlets inlets;
    private final VendorWebhooks vendors;
    private final InstantSource clock;

    Intake(Inlets inlets, VendorWebhooks vendors, InstantSource clock) {
        this.inlets = inlets;
        this.vendors = vendors;
        this.clock = clock;
    }

    /** Refuses all when one of them is not of now: nothing that a platform tells lies so far apart. */
    void check(Platform platform, List<Notice> notices) {
        var now = clock.instant();
        var oldest = now.minus(vendors.window(platform));
        for (var notice : notices)
            if (notice.at().isBefore(oldest) || notice.at().isAfter(now.plus(AHEAD)))
                throw new Refused(new Refusal.WebhookForged("it is too old, or from the future"));
    }

    /**
     * False when it was told before, or is of another account by now.
     *
     * @param inlet as it is now; asked for again when somebody else took a notice meanwhile
     */
    boolean take(Supplier<Inlet> inlet, Notice notice) {
        for (int i = 0; i < TRIES; i++) {
            var now = inlet.get();
            var window = vendors.window(now.platform());
            if (!now.concerns(notice) || isKnown(now, notice, window)) return false;
            var next = now.taken(notice, clock.instant().minus(window));
            var event = new WebhookEvent.Received(next, notice, next.sequence(), now.isLate(notice), clock.instant());
            if (inlets.take(next, event)) {
                inlets.remember(next, notice, notice.at().plus(window));
                return true;
            }
        }
        throw new Refused(new Refusal.WebhookNotNow());
    }

    /** The inlet knows its last by the write that took them; who stopped before remembering one does so now. */
    private boolean isKnown(Inlet inlet, Notice notice, Duration window) {
        if (!inlet.knows(notice)) return inlets.remembers(inlet, notice);
        inlets.remember(inlet, notice, notice.at().plus(window));
        return true;
    }
}
