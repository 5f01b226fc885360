package io.omnify.workflow.triggers.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Refused;
import io.omnify.workflow.runs.domain.Refusal;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.port.Runs;
import io.omnify.workflow.runs.usecase.CancelRun;
import io.omnify.workflow.runs.usecase.StartRun;
import io.omnify.workflow.triggers.domain.Outcome;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.port.Runner;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Starts runs for triggers like a person would, and shows them at once, so that the next look finds them. */
public final class EngineRunner implements Runner {
    private final StartRun start;
    private final CancelRun cancel;
    private final Runs runs;
    private final Gathered<Run> shown;

    public EngineRunner(StartRun start, CancelRun cancel, Runs runs) {
        this.start = start;
        this.cancel = cancel;
        this.runs = runs;
        this.shown = new Gathered<>(runs::show);
    }

    @Override
    public Outcome start(Trigger trigger, String key, Map<String, @Nullable Object> input) {
        try {
            var by = trigger.spec().type() + ":" + trigger.id();
            var request = new StartRun.Request(trigger.org(), trigger.workflow(), input, by, key, "");
            var asked = start.handle(request, _ -> {});
            shown.write(asked);
            return new Outcome.Started(asked.id().value());
        } catch (Refused e) {
            return new Outcome.Refused("the workflow does not exist", true);
        } catch (io.omnify.workflow.runs.domain.Refused e) {
            if (e.refusal() instanceof Refusal.EngineUnavailable) throw e;
            return new Outcome.Refused(reason(e.refusal()), false);
        }
    }

    private static String reason(Refusal refusal) {
        return switch (refusal) {
            case Refusal.InvalidInput(var errors)
            when !errors.isEmpty() ->
                errors.getFirst().field() + ": " + errors.getFirst().message();
            case Refusal.InputTooLarge _ -> "the input exceeds 256 KiB";
            default -> refusal.toString();
        };
    }

    @Override
    public Set<String> busy(Map<String, OrgId> last) {
        var asked = new HashMap<RunId, OrgId>();
        last.forEach((run, org) -> {
            if (RunId.wellFormed(run)) asked.put(new RunId(run), org);
        });
        return runs.unended(asked).stream().map(RunId::value).collect(Collectors.toSet());
    }

    @Override
    public void cancel(OrgId org, String run, String by) {
        try {
            cancel.handle(org, new RunId(run), by);
        } catch (io.omnify.workflow.runs.domain.Refused e) {
            if (e.refusal() instanceof Refusal.EngineUnavailable) throw e;
        }
    }
}
