package io.omnify.workflow.control.usecase;

import io.omnify.workflow.control.domain.Act;
import io.omnify.workflow.control.domain.Order;
import io.omnify.workflow.control.domain.Refusal;
import io.omnify.workflow.control.domain.Refused;
import io.omnify.workflow.control.port.Orders;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.port.Runs;

/** Does something to a run, when it makes sense as far as one can see; the engine has the last word. */
public final class ControlRun {
    private final Runs runs;
    private final Orders orders;

    public ControlRun(Runs runs, Orders orders) {
        this.runs = runs;
        this.orders = orders;
    }

    /** How the run stood before. */
    public Run handle(Order order) {
        var run = runs.find(order.org(), order.run())
                .orElseThrow(() -> new Refused(new Refusal.NotFound(order.run().value())));
        boolean given = run.control().acts().stream().anyMatch(act -> act.id().equals(order.id()));
        if (!given) {
            new Sense(run, order.by()).check(order.act());
            orders.give(order);
        }
        return run;
    }

    /** Whether it makes sense now, without doing it. */
    boolean applies(Run run, Order order) {
        try {
            new Sense(run, order.by()).check(order.act());
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    void give(Order order) {
        orders.give(order);
    }

    /** The acts a person can do to many runs at once. */
    static boolean forMany(Act act) {
        return switch (act) {
            case Act.Cancel _, Act.Pause _, Act.Resume _, Act.Retry _, Act.Signal _, Act.Rerun _ -> true;
            case Act.Resolve _, Act.Decide _ -> false;
        };
    }
}
