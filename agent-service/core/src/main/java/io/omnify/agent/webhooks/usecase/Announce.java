package io.omnify.agent.webhooks.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.agent.webhooks.domain.Delivery;
import io.omnify.agent.webhooks.domain.Delivery.Status;
import io.omnify.agent.webhooks.domain.Delivery.Try;
import io.omnify.agent.webhooks.domain.Subscription;
import io.omnify.agent.webhooks.port.Deliveries;
import io.omnify.agent.webhooks.port.Subscriptions;
import io.omnify.auth.api.OrgId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes a delivery of an event for each address that wants to hear of it. May be repeated: each is made once. An
 * organisation that wants nothing is not asked about for two seconds: most never do, and events come by the hundred.
 */
public final class Announce {
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final int MOST_QUIET = 10_000;

    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final InstantSource clock;
    private final LinkedHashMap<OrgId, Instant> quiet = new LinkedHashMap<>();

    public Announce(Subscriptions subscriptions, Deliveries deliveries, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @param body what is sent; asked for only where somebody wants it */
    public record Told(OrgId org, String id, String type, Supplier<String> body) {}

    /** How many addresses it goes to. */
    public int handle(Told told) {
        if (isQuiet(told.org())) return 0;
        var all = subscriptions.list(told.org());
        if (all.stream().noneMatch(each -> each.status() == Subscription.Status.ACTIVE)) quiet(told.org());
        var wanting = all.stream().filter(each -> each.wants(told.type())).toList();
        wanting.forEach(each -> deliveries.add(fitting(delivery(each, told))));
        return wanting.size();
    }

    private boolean isQuiet(OrgId org) {
        synchronized (quiet) {
            var until = quiet.get(org);
            return until != null && clock.instant().isBefore(until);
        }
    }

    private void quiet(OrgId org) {
        synchronized (quiet) {
            quiet.putLast(org, clock.instant().plus(QUIET));
            if (quiet.size() > MOST_QUIET) quiet.pollFirstEntry();
        }
    }

    /** To one address, whether or not it wants to hear of such. */
    public Delivery handle(Subscription to, Told told) {
        var delivery = fitting(delivery(to, told));
        deliveries.add(delivery);
        return delivery;
    }

    /** Where too many wait it is not sent, and the log says so; a person can have it sent again. */
    private Delivery fitting(Delivery made) {
        if (deliveries.waiting(made.org(), made.subscription(), Delivery.MOST_WAITING) < Delivery.MOST_WAITING)
            return made;
        return made.abandoned(new Try(made.createdAt(), 0, "too many were waiting: " + Delivery.MOST_WAITING));
    }

    private Delivery delivery(Subscription to, Told told) {
        var now = clock.instant();
        var id = Delivery.PREFIX + hash(to.id() + "/" + told.id());
        return new Delivery(
                id,
                told.org(),
                to.id(),
                told.id(),
                told.type(),
                told.body().get(),
                Status.PENDING,
                0,
                now,
                now,
                List.of());
    }

    private static String hash(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
