package io.omnify.workflow.adapter.streams;

import io.omnify.workflow.contract.TurnAskedV1;
import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Lane;
import io.omnify.workflow.runs.domain.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, written down for whom it concerns before anything is stored or sent: so all of it leaves within
 * microseconds, and the producer takes it along in one request where it would otherwise need several.
 */
final class Sending {
    private final Outputs outputs;

    Sending(Outputs outputs) {
        this.outputs = outputs;
    }

    /** One record and the sink it is for. */
    record Outgoing(Record<String, byte[]> record, String sink) {
        void leave(ProcessorContext<String, byte[]> context) {
            context.forward(record, sink);
        }
    }

    List<Outgoing> written(Run run, List<Effect> effects, Instant now) {
        var all = new ArrayList<Outgoing>();
        for (var effect : effects) {
            var outgoing = written(run, effect, now);
            if (outgoing != null) all.add(outgoing);
        }
        return all;
    }

    /** Null for what only changes what is stored. */
    private @Nullable Outgoing written(Run run, Effect effect, Instant now) {
        return switch (effect) {
            case Effect.Send(var command) -> new Outgoing(outputs.command(run, command, now), sink(Lane.of(command)));
            case Effect.StartChild child -> toRuns(outputs.startChild(run, child, now));
            case Effect.CancelChild child -> toRuns(outputs.cancelChild(run, child, now));
            case Effect.TellParent news -> toRuns(outputs.tellParent(run, news, now));
            case Effect.Changed(var changed) -> new Outgoing(outputs.changed(changed, now), EngineTopology.TO_EVENTS);
            case Effect.AskTurn(var limit, var begun) -> turn(run, TurnAskedV1.asks(run, limit, begun), now);
            case Effect.EndTurn _ -> turn(run, TurnAskedV1.ends(run), now);
            case Effect.Wake _, Effect.Queue _, Effect.Forget _ -> null;
        };
    }

    private Outgoing turn(Run run, TurnAskedV1 asked, Instant now) {
        return toRuns(outputs.askTurn(run, asked, now));
    }

    private static Outgoing toRuns(Record<String, byte[]> record) {
        return new Outgoing(record, EngineTopology.TO_RUNS);
    }

    private static String sink(Lane lane) {
        return lane == Lane.AGENTS ? EngineTopology.TO_AGENTS : EngineTopology.TO_ACTIONS;
    }
}
