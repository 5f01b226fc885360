package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.vendors.VendorFaults;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells the app at its one address what changed in whatever location, whoever changed it; off when it has none. An order
 * at {@code /simulator/faults} spoils what is told: signed wrongly, told twice, late, or after the next one.
 */
@Singleton
class Webhooks {
    private final WebhookQueue queue;
    private final VendorFaults faults;
    private final InstantSource clock;
    private final Optional<WebhookKey> key;
    private final AtomicReference<@Nullable Webhook> overtaken = new AtomicReference<>();

    Webhooks(
            WebhookQueue queue,
            VendorFaults faults,
            InstantSource clock,
            @ConfigProperty(name = "omnify.simulator.gohighlevel.webhook.key") Optional<String> key) {
        this.queue = queue;
        this.faults = faults;
        this.clock = clock;
        this.key = key.filter(each -> !each.isBlank()).map(WebhookKey::of);
        if (queue.isOn() && this.key.isEmpty())
            throw new IllegalStateException("webhooks are to be sent, and OMNIFY_SIMULATOR_GOHIGHLEVEL_WEBHOOK_KEY is"
                    + " missing: an Ed25519 private key, PKCS #8 in Base64");
    }

    /** The same state under each of the events, in their order. */
    void tell(Location location, List<String> events, ObjectNode state) {
        if (!queue.isOn()) return;
        for (var event : events) {
            long number = location.store().next(Location.VENDOR, location.id() + "/webhook");
            act(Webhook.of(location.id() + "/" + number, event, location, state, clock.instant()), location);
        }
    }

    private void act(Webhook webhook, Location location) {
        var who = location.account().tenant() + " " + location.id();
        var fault = faults.take(Location.VENDOR, "WEBHOOK", "/webhooks/" + webhook.type(), who, webhook.body());
        if (fault.is(FaultKind.OVERTAKEN)) {
            send(overtaken.getAndSet(webhook));
            return;
        }
        var text = fault.is(FaultKind.FORGED) ? webhook.body() + " " : webhook.body();
        queue.send(webhook, signed(text), fault.is(FaultKind.SLOW) ? fault.delay() : Duration.ZERO);
        if (fault.is(FaultKind.TWICE)) send(webhook);
        send(overtaken.getAndSet(null));
    }

    private void send(@Nullable Webhook webhook) {
        if (webhook != null) queue.send(webhook, signed(webhook.body()), Duration.ZERO);
    }

    private String signed(String text) {
        return key.orElseThrow().sign(text);
    }
}
