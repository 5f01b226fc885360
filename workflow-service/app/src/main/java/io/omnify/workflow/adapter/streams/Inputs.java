package io.omnify.workflow.adapter.streams;

import io.omnify.platform.events.Event;
import io.omnify.workflow.contract.ApprovalDecideV1;
import io.omnify.workflow.contract.RunCancelV1;
import io.omnify.workflow.contract.RunChildV1;
import io.omnify.workflow.contract.RunPauseV1;
import io.omnify.workflow.contract.RunRerunV1;
import io.omnify.workflow.contract.RunResumeV1;
import io.omnify.workflow.contract.RunRetryV1;
import io.omnify.workflow.contract.RunSignalV1;
import io.omnify.workflow.contract.RunStartV1;
import io.omnify.workflow.contract.StepFinishedV1;
import io.omnify.workflow.contract.StepResolveV1;
import io.omnify.workflow.contract.StepStartedV1;
import io.omnify.workflow.contract.TurnGivenV1;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what the engine receives; events it does not know are none of its business. */
final class Inputs {
    /** How each kind of input but a start is read. */
    private static final Map<String, Function<Event, Received>> READERS = Map.ofEntries(
            reader(StepFinishedV1.TYPE, StepFinishedV1.class, StepFinishedV1::runId, StepFinishedV1::toInput),
            reader(StepStartedV1.TYPE, StepStartedV1.class, StepStartedV1::runId, StepStartedV1::toInput),
            reader(RunChildV1.TYPE, RunChildV1.class, RunChildV1::runId, RunChildV1::toInput),
            reader(RunCancelV1.TYPE, RunCancelV1.class, RunCancelV1::runId, RunCancelV1::toInput),
            reader(TurnGivenV1.TYPE, TurnGivenV1.class, TurnGivenV1::runId, TurnGivenV1::toInput),
            reader(RunPauseV1.TYPE, RunPauseV1.class, RunPauseV1::runId, RunPauseV1::toInput),
            reader(RunResumeV1.TYPE, RunResumeV1.class, RunResumeV1::runId, RunResumeV1::toInput),
            reader(RunSignalV1.TYPE, RunSignalV1.class, RunSignalV1::runId, RunSignalV1::toInput),
            reader(RunRetryV1.TYPE, RunRetryV1.class, RunRetryV1::runId, RunRetryV1::toInput),
            reader(RunRerunV1.TYPE, RunRerunV1.class, RunRerunV1::runId, RunRerunV1::toInput),
            reader(StepResolveV1.TYPE, StepResolveV1.class, StepResolveV1::runId, StepResolveV1::toInput),
            reader(ApprovalDecideV1.TYPE, ApprovalDecideV1.class, ApprovalDecideV1::runId, ApprovalDecideV1::toInput));

    private Inputs() {}

    /** An input, the run it is for, and, when it asks for a new one, that run. */
    record Received(RunId run, Input input, @Nullable Run asked) {}

    static Optional<Received> read(Event event) {
        if (event.type().equals(RunStartV1.TYPE)) {
            var run = event.read(RunStartV1.class).toRun(event.org(), event.traceparent());
            return Optional.of(new Received(run.id(), new Input.Start(), run));
        }
        return Optional.ofNullable(READERS.get(event.type())).map(reader -> reader.apply(event));
    }

    private static <T> Map.Entry<String, Function<Event, Received>> reader(
            String type, Class<T> form, Function<T, String> run, Function<T, Input> input) {
        return Map.entry(type, event -> {
            var read = event.read(form);
            return new Received(new RunId(run.apply(read)), input.apply(read), null);
        });
    }
}
