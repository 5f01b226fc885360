package io.omnify.workflow.adapter.streams;

import io.omnify.workflow.contract.TurnAskedV1;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Lane;
import io.omnify.workflow.runs.domain.Run;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/** Sends what was decided to whom it concerns. */
final class Sending {
    private final ProcessorContext<String, byte[]> context;
    private final Outputs outputs;

    Sending(ProcessorContext<String, byte[]> context, Outputs outputs) {
        this.context = context;
        this.outputs = outputs;
    }

    void send(Run run, Effect effect, Instant now) {
        switch (effect) {
            case Effect.Send(var command) ->
                context.forward(outputs.command(run, command, now), sink(Lane.of(command)));
            case Effect.StartChild child ->
                context.forward(outputs.startChild(run, child, now), EngineTopology.TO_RUNS);
            case Effect.CancelChild child ->
                context.forward(outputs.cancelChild(run, child, now), EngineTopology.TO_RUNS);
            case Effect.TellParent news -> context.forward(outputs.tellParent(run, news, now), EngineTopology.TO_RUNS);
            case Effect.Changed(var changed) ->
                context.forward(outputs.changed(changed, now), EngineTopology.TO_EVENTS);
            case Effect.AskTurn(var limit, var begun) -> turn(run, TurnAskedV1.asks(run, limit, begun), now);
            case Effect.EndTurn _ -> turn(run, TurnAskedV1.ends(run), now);
            case Effect.Wake _, Effect.Queue _, Effect.Forget _ -> {}
        }
    }

    private void turn(Run run, TurnAskedV1 asked, Instant now) {
        context.forward(outputs.askTurn(run, asked, now), EngineTopology.TO_RUNS);
    }

    private static String sink(Lane lane) {
        return lane == Lane.AGENTS ? EngineTopology.TO_AGENTS : EngineTopology.TO_ACTIONS;
    }
}
