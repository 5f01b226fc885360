package io.omnify.agent.webhooks.usecase;

import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.webhooks.domain.Delivery;
import io.omnify.agent.webhooks.port.Deliveries;
import io.omnify.agent.webhooks.port.Subscriptions;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;

/** Lets a person have sent again what an address missed: the same, byte for byte, for another three days. */
public final class Redeliver {
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final InstantSource clock;

    public Redeliver(Subscriptions subscriptions, Deliveries deliveries, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public Delivery handle(OrgId org, String subscription, String id) {
        var again = find(org, subscription, id).again(clock.instant());
        deliveries.save(again);
        return again;
    }

    /** One of the log; what was sent to an address that was removed is not shown any more. */
    public Delivery find(OrgId org, String subscription, String id) {
        var to = subscriptions
                .find(org, subscription)
                .orElseThrow(() -> new Refused(new Refusal.SubscriptionNotFound(subscription)));
        return deliveries.find(org, to.id(), id).orElseThrow(() -> new Refused(new Refusal.DeliveryNotFound(id)));
    }
}
