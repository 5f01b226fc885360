package io.omnify.agent.webhooks.usecase;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.agent.webhooks.domain.Delivery;
import io.omnify.agent.webhooks.domain.Delivery.Status;
import io.omnify.agent.webhooks.domain.Subscription;
import io.omnify.agent.webhooks.port.Deliveries;
import io.omnify.agent.webhooks.port.Subscriptions;
import io.omnify.auth.api.OrgId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/** Makes a delivery of an event for each address that wants to hear of it. May be repeated: each is made once. */
public final class Announce {
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final InstantSource clock;

    public Announce(Subscriptions subscriptions, Deliveries deliveries, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @param body what is sent; asked for only where somebody wants it */
    public record Told(OrgId org, String id, String type, Supplier<String> body) {}

    /** How many addresses it goes to. */
    public int handle(Told told) {
        List<Subscription> wanting = subscriptions.list(told.org()).stream()
                .filter(each -> each.wants(told.type()))
                .toList();
        wanting.forEach(each -> deliveries.add(delivery(each, told)));
        return wanting.size();
    }

    /** To one address, whether or not it wants to hear of such. */
    public Delivery handle(Subscription to, Told told) {
        var delivery = delivery(to, told);
        deliveries.add(delivery);
        return delivery;
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
