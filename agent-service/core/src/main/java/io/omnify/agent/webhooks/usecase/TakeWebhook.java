package io.omnify.agent.webhooks.usecase;

import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.webhooks.domain.Inlet;
import io.omnify.agent.webhooks.domain.Notice;
import io.omnify.agent.webhooks.domain.WebhookEvent;
import io.omnify.agent.webhooks.port.Inlets;
import io.omnify.agent.webhooks.port.KnownConnections;
import io.omnify.agent.webhooks.port.VendorWebhooks;
import io.omnify.agent.webhooks.port.VendorWebhooks.Raw;
import io.omnify.agent.webhooks.port.VendorWebhooks.Read;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Turns what a platform tells into events: only what it signed of this account, lately, each once, in its order. */
public final class TakeWebhook {
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final int TRIES = 20;

    private final Inlets inlets;
    private final KnownConnections connections;
    private final VendorWebhooks vendors;
    private final InstantSource clock;

    public TakeWebhook(Inlets inlets, KnownConnections connections, VendorWebhooks vendors, InstantSource clock) {
        this.inlets = inlets;
        this.connections = connections;
        this.vendors = vendors;
        this.clock = clock;
    }

    /** How many were new, and how many had been told before. */
    public record Taken(int accepted, int duplicates) {}

    public Taken handle(String token, Raw raw) {
        var inlet = open(token);
        var notices = ours(inlet, read(inlet, raw));
        var now = clock.instant();
        var window = vendors.window(inlet.platform());
        for (var notice : notices) check(notice, now, window);
        int accepted = 0;
        for (var notice : notices) if (take(token, notice, now, window)) accepted++;
        return new Taken(accepted, notices.size() - accepted);
    }

    /** The inlet of an address, with the account its connection has now; as little is said of one that is closed as of one that never was. */
    public Inlet open(String token) {
        return inlets.at(token)
                .flatMap(each -> connections.find(each.org(), each.connection()).map(now -> each.of(now.account())))
                .orElseThrow(() -> new Refused(new Refusal.InletNotFound()));
    }

    private List<Notice> read(Inlet inlet, Raw raw) {
        return switch (vendors.read(inlet.platform(), inlet.mode(), raw)) {
            case Read.Good(var notices) -> notices;
            case Read.Forged _ -> throw new Refused(new Refusal.WebhookForged("its signature is missing or wrong"));
            case Read.Unreadable(var why) -> throw new Refused(new Refusal.WebhookUnreadable(why));
        };
    }

    /** An app's secret signs what is told of all who use it, and one call may tell of several: others' is left out. */
    private static List<Notice> ours(Inlet inlet, List<Notice> notices) {
        var ours = notices.stream().filter(inlet::concerns).toList();
        if (ours.isEmpty() && !notices.isEmpty())
            throw new Refused(new Refusal.WebhookForged("it is not about the account of this connection"));
        return ours;
    }

    private static void check(Notice notice, Instant now, Duration window) {
        if (notice.at().isBefore(now.minus(window)) || notice.at().isAfter(now.plus(AHEAD)))
            throw new Refused(new Refusal.WebhookForged("it is too old, or from the future"));
    }

    private boolean take(String token, Notice notice, Instant now, Duration window) {
        for (int i = 0; i < TRIES; i++) {
            var inlet = open(token);
            if (!inlet.concerns(notice) || isKnown(inlet, notice, window)) return false;
            var next = inlet.taken(notice, now.minus(window));
            var event = new WebhookEvent.Received(next, notice, next.sequence(), inlet.isLate(notice), now);
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
