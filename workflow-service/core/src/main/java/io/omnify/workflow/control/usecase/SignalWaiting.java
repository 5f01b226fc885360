package io.omnify.workflow.control.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.Act;
import io.omnify.workflow.control.domain.Order;
import io.omnify.workflow.control.port.Orders;
import io.omnify.workflow.control.port.Waits;
import io.omnify.workflow.runs.domain.Actor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings an event to the runs that wait for its type; the engine asks their filters, and knows a repeated one. */
public final class SignalWaiting {
    private static final int AT_ONCE = 500;

    private final Waits waits;
    private final Orders orders;

    public SignalWaiting(Waits waits, Orders orders) {
        this.waits = waits;
        this.orders = orders;
    }

    public boolean wanted(OrgId org, String type) {
        return waits.any(org, type);
    }

    public void handle(OrgId org, String type, String eventId, Map<String, @Nullable Object> event) {
        var act = new Act.Signal(type, event.get("data"));
        var after = "";
        while (true) {
            var runs = waits.waiting(org, type, after, AT_ONCE);
            for (var run : runs) orders.give(new Order(org, run, eventId, new Actor("system", "events"), act));
            if (runs.size() < AT_ONCE) return;
            after = runs.getLast().value();
        }
    }
}
