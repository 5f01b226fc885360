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
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what the engine receives; events it does not know are none of its business. */
final class Inputs {
    /** How each kind of input but a start is read. Its run is in the field run_id and in the record's key. */
    private static final Map<String, Function<Event, Input>> READERS = Map.ofEntries(
            reader(StepFinishedV1.TYPE, StepFinishedV1.class, StepFinishedV1::toInput),
            reader(StepStartedV1.TYPE, StepStartedV1.class, StepStartedV1::toInput),
            reader(RunChildV1.TYPE, RunChildV1.class, RunChildV1::toInput),
            reader(RunCancelV1.TYPE, RunCancelV1.class, RunCancelV1::toInput),
            reader(RunPauseV1.TYPE, RunPauseV1.class, RunPauseV1::toInput),
            reader(RunResumeV1.TYPE, RunResumeV1.class, RunResumeV1::toInput),
            reader(RunSignalV1.TYPE, RunSignalV1.class, RunSignalV1::toInput),
            reader(RunRetryV1.TYPE, RunRetryV1.class, RunRetryV1::toInput),
            reader(RunRerunV1.TYPE, RunRerunV1.class, RunRerunV1::toInput),
            reader(StepResolveV1.TYPE, StepResolveV1.class, StepResolveV1::toInput),
            reader(ApprovalDecideV1.TYPE, ApprovalDecideV1.class, ApprovalDecideV1::toInput));

    private Inputs() {}

    /** An input, the run it is for, and, when it asks for a new one, that run. */
    record Received(RunId run, Input input, @Nullable Run asked) {}

    static Optional<Received> read(Event event) {
        if (event.type().equals(RunStartV1.TYPE)) {
            var run = event.read(RunStartV1.class).toRun(event.org(), event.traceparent());
            return Optional.of(new Received(run.id(), new Input.Start(), run));
        }
        var reader = READERS.get(event.type());
        if (reader == null) return Optional.empty();
        var run = new RunId(event.data().path("run_id").asText());
        return Optional.of(new Received(run, reader.apply(event), null));
    }

    private static <T> Map.Entry<String, Function<Event, Input>> reader(
            String type, Class<T> form, Function<T, Input> input) {
        return Map.entry(type, event -> input.apply(event.read(form)));
    }
}
