package io.omnify.workflow.control.usecase;

import io.omnify.workflow.control.domain.BulkOrder;
import io.omnify.workflow.control.domain.Order;
import io.omnify.workflow.control.domain.Refused;
import io.omnify.workflow.control.port.BulkOrders;
import io.omnify.workflow.control.port.Orders;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.port.Runs;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Brings orders to the runs they are for, a few at a time, and writes down how far it has come. What a crash cuts off is
 * done again by whoever looks next; the engine knows an act by its order and does it once.
 */
public final class WorkOffOrders {
    private static final int AT_ONCE = 50;
    private static final Duration MINE = Duration.ofSeconds(15);

    private final BulkOrders all;
    private final Runs runs;
    private final UnaryOperator<Run> newest;
    private final Orders orders;
    private final InstantSource clock;

    /** {@code newest} gives what may be known of a run that is newer than what is stored. */
    public WorkOffOrders(BulkOrders all, Runs runs, UnaryOperator<Run> newest, Orders orders, InstantSource clock) {
        this.all = all;
        this.runs = runs;
        this.newest = newest;
        this.orders = orders;
        this.clock = clock;
    }

    /** Works off one order, to its end if nobody cancels it; false when there was none. */
    public boolean handle() {
        var now = clock.instant();
        var claimed = all.claimDue(now, now.plus(MINE));
        claimed.ifPresent(this::workOff);
        return claimed.isPresent();
    }

    private void workOff(BulkOrder claimed) {
        var order = Optional.of(claimed);
        while (order.isPresent() && order.get().status() == BulkOrder.Status.RUNNING)
            order = order.map(this::some)
                    .filter(next -> all.save(next, clock.instant().plus(MINE)))
                    .map(next -> next.stored(next.revision() + 1));
    }

    private BulkOrder some(BulkOrder order) {
        int given = 0;
        int from = order.progress().next();
        int to = Math.min(from + AT_ONCE, order.runs().size());
        for (var run : order.runs().subList(from, to)) if (give(order, run)) given++;
        var known = order.progress();
        var now = new BulkOrder.Progress(known.given() + given, known.passedOver() + to - from - given);
        return order.advance(now, clock.instant());
    }

    /** One that was written down when more was allowed must not hold up those after it. */
    private static boolean makesSense(Run run, BulkOrder order) {
        try {
            return Sense.made(run, order.by(), order.act());
        } catch (Refused e) {
            return false;
        }
    }

    /** False when it makes no sense for the run any more. */
    private boolean give(BulkOrder order, RunId id) {
        var run = runs.find(order.org(), id).map(newest);
        if (run.isEmpty()) return false;
        boolean done =
                run.get().control().acts().stream().anyMatch(act -> act.id().equals(order.id()));
        if (done) return true;
        if (!makesSense(run.get(), order)) return false;
        orders.give(new Order(order.org(), id, order.id(), order.by(), order.act()));
        return true;
    }
}
