package io.omnify.workflow.adapter.streams;

import io.omnify.platform.events.Event;
import io.omnify.workflow.contract.RunCancelV1;
import io.omnify.workflow.contract.RunStartV1;
import io.omnify.workflow.contract.StepFinishedV1;
import io.omnify.workflow.contract.StepStartedV1;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the engine receives; events it does not know are none of its business. */
final class Inputs {
    private Inputs() {}

    /** An input, the run it is for, and, when it asks for a new one, that run. */
    record Received(RunId run, Input input, @Nullable Run asked) {}

    static Optional<Received> read(Event event) {
        return switch (event.type()) {
            case RunStartV1.TYPE -> {
                var run = event.read(RunStartV1.class).toRun(event.org(), event.traceparent());
                yield Optional.of(new Received(run.id(), new Input.Start(), run));
            }
            case RunCancelV1.TYPE -> {
                var cancel = event.read(RunCancelV1.class);
                yield of(cancel.runId(), new Input.Cancel(cancel.cancelledBy(), cancel.reason()));
            }
            case StepStartedV1.TYPE -> {
                var started = event.read(StepStartedV1.class);
                yield of(started.runId(), started.toInput());
            }
            case StepFinishedV1.TYPE -> {
                var finished = event.read(StepFinishedV1.class);
                yield of(finished.runId(), finished.toInput());
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Received> of(String run, Input input) {
        return Optional.of(new Received(new RunId(run), input, null));
    }
}
