package io.omnify.workflow.triggers.usecase;

import io.omnify.workflow.triggers.domain.Outcome;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.port.Triggers;
import java.time.InstantSource;

/** Writes down at a trigger what came of an occasion; for people to see, so a lost note is no loss. */
final class Notes {
    private final Triggers triggers;
    private final InstantSource clock;

    Notes(Triggers triggers, InstantSource clock) {
        this.triggers = triggers;
        this.clock = clock;
    }

    void note(Trigger trigger, Outcome outcome) {
        var known = triggers.find(trigger.org(), trigger.id());
        if (known.isEmpty()) return;
        var now = clock.instant();
        var progress = known.get().progress();
        var next = switch (outcome) {
            case Outcome.Started(var run) -> known.get().progress(progress.ran(run, now));
            case Outcome.Refused(var why, boolean gone) ->
                known.get()
                        .progress(progress.failed(why))
                        .paused(gone || known.get().paused());
        };
        triggers.save(next, now);
    }
}
