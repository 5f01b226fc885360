package io.omnify.workflow.control.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.BulkOrder;
import io.omnify.workflow.control.domain.Refusal;
import io.omnify.workflow.control.domain.Refused;
import io.omnify.workflow.control.port.BulkOrders;
import java.time.InstantSource;

/** Stops an order to many runs where it is; what it has done stays done. */
public final class CancelMany {
    private static final int ATTEMPTS = 20;

    private final BulkOrders orders;
    private final InstantSource clock;

    public CancelMany(BulkOrders orders, InstantSource clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** Cancelling again changes nothing. Whoever works it off writes in between: then it is tried again. */
    public BulkOrder handle(OrgId org, String id) {
        for (int i = 0; i < ATTEMPTS; i++) {
            var known = orders.find(org, id).orElseThrow(() -> new Refused(new Refusal.NoOrder(id)));
            if (known.status() == BulkOrder.Status.CANCELLED) return known;
            if (known.status() == BulkOrder.Status.COMPLETED) throw new Refused(new Refusal.NotNow("it is completed"));
            var now = clock.instant();
            var cancelled = known.cancel(now);
            if (orders.save(cancelled, now)) return cancelled;
        }
        throw new Refused(new Refusal.NotNow("it goes on too fast; try again"));
    }
}
