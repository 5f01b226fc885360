package io.omnify.workflow.adapter.kafka;

import io.omnify.workflow.contract.ApprovalDecideV1;
import io.omnify.workflow.contract.ByV1;
import io.omnify.workflow.contract.RunCancelV1;
import io.omnify.workflow.contract.RunPauseV1;
import io.omnify.workflow.contract.RunRerunV1;
import io.omnify.workflow.contract.RunResumeV1;
import io.omnify.workflow.contract.RunRetryV1;
import io.omnify.workflow.contract.RunSignalV1;
import io.omnify.workflow.contract.StepResolveV1;
import io.omnify.workflow.control.domain.Act;
import io.omnify.workflow.control.domain.Order;
import io.omnify.workflow.control.port.Orders;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Writes orders in their wire forms to the engine's inbox. */
@Singleton
public final class KafkaOrders implements Orders {
    private final KafkaRunCommands inbox;

    public KafkaOrders(KafkaRunCommands inbox) {
        this.inbox = inbox;
    }

    @Override
    public void give(Order order) {
        var run = order.run().value();
        var id = order.id();
        var by = ByV1.of(order.by());
        switch (order.act()) {
            case Act.Cancel(var reason) ->
                send(order, RunCancelV1.TYPE, new RunCancelV1(run, order.by().id(), reason, id, by));
            case Act.Pause _ -> send(order, RunPauseV1.TYPE, new RunPauseV1(run, id, by));
            case Act.Resume _ -> send(order, RunResumeV1.TYPE, new RunResumeV1(run, id, by));
            case Act.Signal(var name, var data) ->
                send(order, RunSignalV1.TYPE, new RunSignalV1(run, id, name, data, by));
            case Act.Retry(var step) -> send(order, RunRetryV1.TYPE, new RunRetryV1(run, id, orNull(step), by));
            case Act.Rerun(var step, var input) ->
                send(order, RunRerunV1.TYPE, new RunRerunV1(run, id, step, input, by));
            case Act.Resolve(var step, var how, var output) ->
                send(order, StepResolveV1.TYPE, new StepResolveV1(run, id, step, how, output, by));
            case Act.Decide decide -> send(order, ApprovalDecideV1.TYPE, decide(order, decide, by));
        }
    }

    private static ApprovalDecideV1 decide(Order order, Act.Decide decide, ByV1 by) {
        return new ApprovalDecideV1(
                order.run().value(),
                order.id(),
                decide.stepId(),
                orNull(decide.ask()),
                decide.approved() ? "approve" : "reject",
                decide.edited(),
                orNull(decide.note()),
                orNull(decide.role()),
                by);
    }

    private void send(Order order, String type, Object data) {
        inbox.send(order.run(), order.org(), order.run() + "/" + order.id(), type, data);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
