package io.omnify.workflow.adapter.rest;

import io.omnify.platform.events.Audit;
import io.omnify.workflow.control.domain.Act;
import io.omnify.workflow.control.domain.Order;
import io.omnify.workflow.runs.domain.Run;
import jakarta.inject.Singleton;
import java.util.Map;

/** Puts on record what people order for a run; the engine's own history of the run tells what came of it. */
@Singleton
final class RunAudit {
    private final Audit audit;

    RunAudit(Audit audit) {
        this.audit = audit;
    }

    void ordered(Order order, Run before) {
        var known = Map.of("status", before.status().code());
        audit.send(audit.entry(
                order.org(), action(order.act()), "execution", order.run().value(), known, told(order.act())));
    }

    private static String action(Act act) {
        return switch (act) {
            case Act.Cancel _ -> "execution.cancelled";
            case Act.Pause _ -> "execution.paused";
            case Act.Resume _ -> "execution.resumed";
            case Act.Signal _ -> "execution.signalled";
            case Act.Retry _ -> "execution.retried";
            case Act.Rerun _ -> "execution.rerun";
            case Act.Resolve _ -> "execution.step_resolved";
            case Act.Decide _ -> "execution.approval_decided";
        };
    }

    /** What was said with it; values that may be large or are the run's own are only counted as there. */
    private static Map<String, Object> told(Act act) {
        return switch (act) {
            case Act.Cancel(var reason) -> Map.of("reason", reason);
            case Act.Pause _, Act.Resume _ -> Map.of();
            case Act.Signal(var name, var data) -> Map.of("signal", name, "with_data", data != null);
            case Act.Retry(var step) -> Map.of("step_id", step);
            case Act.Rerun(var step, var input) -> Map.of("from_step", step, "edited", input != null);
            case Act.Resolve(var step, var how, var output) ->
                Map.of("step_id", step, "resolution", how, "with_output", output != null);
            case Act.Decide decide ->
                Map.of(
                        "step_id", decide.stepId(),
                        "approved", decide.approved(),
                        "edited", decide.edited() != null,
                        "note", decide.note());
        };
    }
}
