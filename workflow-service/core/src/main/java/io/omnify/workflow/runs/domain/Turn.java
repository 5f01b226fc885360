package io.omnify.workflow.runs.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run's place among the runs of its workflow, where only so many may be under way at once. */
public final class Turn {
    private final Draft draft;

    Turn(Draft draft) {
        this.draft = draft;
    }

    /** Whether the run has to ask before it begins. */
    public boolean needed() {
        return draft.gate().turns() && limit() > 0;
    }

    private int limit() {
        return draft.definition().limits().concurrency();
    }

    /** {@code now} when it goes on whatever the answer. */
    public void ask(boolean now) {
        if (needed()) draft.emit(new Effect.AskTurn(limit(), now));
    }

    public void end() {
        if (needed()) draft.emit(new Effect.EndTurn());
    }

    /** Says again how the run stands, as the last time may have been lost. */
    public void repeat() {
        if (draft.ended()) end();
        else ask(draft.before().started());
    }

    /** What a timer caused is told once more, a while later. */
    public void confirm(@Nullable Instant confirmAt) {
        if (confirmAt == null) draft.confirm(true);
        else if (!confirmAt.isAfter(draft.now())) draft.confirm(false);
    }

    /** The time limit of the run counts from now. */
    public void take() {
        draft.begins();
    }
}
