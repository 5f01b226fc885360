package io.omnify.agent.webhooks.usecase;

import io.omnify.agent.webhooks.domain.Delivery;
import io.omnify.agent.webhooks.domain.Delivery.Try;
import io.omnify.agent.webhooks.domain.Signature;
import io.omnify.agent.webhooks.domain.Subscription;
import io.omnify.agent.webhooks.domain.Subscription.Status;
import io.omnify.agent.webhooks.port.Deliveries;
import io.omnify.agent.webhooks.port.Locker;
import io.omnify.agent.webhooks.port.Posts;
import io.omnify.agent.webhooks.port.Subscriptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * Tries a delivery once. Who has not answered with a success for three days, or says that it is gone, is told nothing
 * any more until a person says otherwise.
 */
public final class Deliver {
    private static final int GONE = 410;

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Posts posts;
    private final Locker locker;
    private final InstantSource clock;

    public Deliver(
            Subscriptions subscriptions, Deliveries deliveries, Posts posts, Locker locker, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.posts = posts;
        this.locker = locker;
        this.clock = clock;
    }

    /** The delivery afterwards. */
    public Delivery handle(Delivery due) {
        var to = subscriptions.find(due.org(), due.subscription());
        var tried = attempt(due, to);
        deliveries.save(tried);
        return tried;
    }

    private Delivery attempt(Delivery due, Optional<Subscription> found) {
        var now = clock.instant();
        if (found.isEmpty()) return due.abandoned(new Try(now, 0, "the subscription was removed"));
        var to = found.get();
        if (to.status() == Status.DISABLED) return due.abandoned(new Try(now, 0, "the subscription is disabled"));
        var outcome = send(due, to, now);
        var last = new Try(now, outcome.answer(), outcome.detail());
        return outcome.good() ? succeeded(due, to, last) : failed(due, to, last, now);
    }

    /** A secret that does not open fails the try: the schedule goes on, and a person hears of it in the log. */
    private Posts.Outcome send(Delivery due, Subscription to, Instant now) {
        Map<String, String> headers;
        try {
            headers = Signature.headers(text -> locker.sign(to.sealed(), to.id(), text), due.event(), now, due.body());
        } catch (IllegalStateException e) {
            return new Posts.Outcome(0, "its secret cannot be opened; renew it");
        }
        return posts.post(to.url(), headers, due.body());
    }

    private Delivery succeeded(Delivery due, Subscription to, Try last) {
        if (to.failingSince() != null) subscriptions.note(to.succeeded());
        return due.delivered(last);
    }

    private Delivery failed(Delivery due, Subscription to, Try last, Instant now) {
        var failing = to.failed(now);
        if (last.answer() == GONE) subscriptions.note(failing.disabled("the address says that it is gone"));
        else if (failing.isLost(now)) subscriptions.note(failing.disabled("nothing has arrived for three days"));
        else if (to.failingSince() == null) subscriptions.note(failing);
        return last.answer() == GONE ? due.abandoned(last) : due.failed(last);
    }
}
