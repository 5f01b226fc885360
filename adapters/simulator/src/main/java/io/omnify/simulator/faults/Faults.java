package io.omnify.simulator.faults;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The failures ordered for the next requests; each is acted out as often as ordered and then gone. */
@Singleton
public class Faults {
    /** An ordered fault and how often it is still to happen. */
    public record Order(Fault fault, Match match, int times) {}

    private final List<Order> orders = new ArrayList<>();

    public synchronized void add(Order order) {
        orders.add(order);
    }

    public synchronized void clear() {
        orders.clear();
    }

    public synchronized List<Order> pending() {
        return List.copyOf(orders);
    }

    /** The fault for this request, the oldest order first; {@link Fault#NONE} when nothing is ordered for it. */
    public synchronized Fault take(Match.Subject subject) {
        for (Iterator<Order> each = orders.iterator(); each.hasNext(); ) {
            Order order = each.next();
            if (!order.match().matches(subject)) continue;
            if (order.times() <= 1) each.remove();
            else orders.set(orders.indexOf(order), new Order(order.fault(), order.match(), order.times() - 1));
            return order.fault();
        }
        return Fault.NONE;
    }
}
