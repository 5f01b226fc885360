package io.omnify.agent.webhooks.domain;

import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One event on its way to one address. It is the same however often it is tried, so that the receiver can tell.
 *
 * @param event the event's id, which the receiver sees
 * @param body what is sent, byte for byte the same each time
 * @param nextAt when it is tried next, while it is pending
 * @param tries the last of them, oldest first
 */
public record Delivery(
        String id,
        OrgId org,
        String subscription,
        String event,
        String type,
        String body,
        Status status,
        int attempts,
        Instant createdAt,
        Instant nextAt,
        List<Try> tries) {
    public static final String PREFIX = "dlv_";

    /** Longer than this it is not tried. */
    public static final Duration PATIENCE = Duration.ofDays(3);

    /** More than this do not wait for one address: it will hardly want them all, and the others have to live. */
    public static final int MOST_WAITING = 10_000;

    private static final int KEPT_TRIES = 10;
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    /** How far it came. */
    public enum Status {
        PENDING,
        DELIVERED,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param answer the receiver's status; 0 when there was no answer */
    public record Try(Instant at, int answer, String detail) {}

    public Delivery {
        tries = List.copyOf(tries);
    }

    public Delivery delivered(Try last) {
        return after(last, Status.DELIVERED, nextAt);
    }

    /** Tried again later, unless three days are over. */
    public Delivery failed(Try last) {
        var next = next(attempts + 1, last.at());
        return next.map(at -> after(last, Status.PENDING, at)).orElseGet(() -> abandoned(last));
    }

    /** Not tried any more. */
    public Delivery abandoned(Try last) {
        return after(last, Status.FAILED, nextAt);
    }

    /** A person wants it tried again, from the start; what was tried before stays on record. */
    public Delivery again(Instant now) {
        return new Delivery(id, org, subscription, event, type, body, Status.PENDING, 0, now, now, tries);
    }

    private Optional<Instant> next(int made, Instant now) {
        var wait = made <= WAITS.size() ? WAITS.get(made - 1) : LONGEST_WAIT;
        var next = now.plus(wait);
        return next.isAfter(createdAt.plus(PATIENCE)) ? Optional.empty() : Optional.of(next);
    }

    private Delivery after(Try last, Status newStatus, Instant next) {
        var all = new ArrayList<>(tries);
        all.add(last);
        var kept = all.subList(Math.max(0, all.size() - KEPT_TRIES), all.size());
        return new Delivery(id, org, subscription, event, type, body, newStatus, attempts + 1, createdAt, next, kept);
    }
}
