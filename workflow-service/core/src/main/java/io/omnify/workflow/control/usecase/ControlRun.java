package io.omnify.workflow.control.usecase;

import io.omnify.workflow.control.domain.Order;
import io.omnify.workflow.control.domain.Refusal;
import io.omnify.workflow.control.domain.Refused;
import io.omnify.workflow.control.port.Orders;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.port.Runs;
import java.util.function.UnaryOperator;

/** Does something to a run, when it makes sense as far as one can see; the engine has the last word. */
public final class ControlRun {
    private final Runs runs;
    private final UnaryOperator<Run> newest;
    private final Orders orders;

    /** {@code newest} gives what a person may have seen of a run that is newer than what is stored. */
    public ControlRun(Runs runs, UnaryOperator<Run> newest, Orders orders) {
        this.runs = runs;
        this.newest = newest;
        this.orders = orders;
    }

    /** How the run stood before. */
    public Run handle(Order order) {
        var run = runs.find(order.org(), order.run())
                .map(newest)
                .orElseThrow(() -> new Refused(new Refusal.NotFound(order.run().value())));
        boolean given = run.control().acts().stream().anyMatch(act -> act.id().equals(order.id()));
        if (!given) {
            var sense = new Sense(run, order.by());
            sense.check(order.act());
            orders.give(order.meaning(sense.meant(order.act())));
        }
        return run;
    }
}
