package io.omnify.workflow.runs.usecase;

import io.omnify.workflow.definitions.domain.Common;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Keeps the items of a loop going, so many at a time, and collects what they give. */
final class Loops {
    private final Launch launch;
    private final Endings endings;

    Loops(Launch launch, Endings endings) {
        this.launch = launch;
        this.endings = endings;
    }

    void advance(Draft draft, Step.ForEach loop, StepRun run) {
        int count = run.note().items();
        int busy = 0;
        for (int i = 0; i < count; i++) if (under(draft.step(id(loop, i)))) busy++;
        boolean going = firstFailure(draft, loop, count) == null;
        for (int i = 0; i < count && going && busy < loop.concurrency(); i++) {
            var item = draft.step(id(loop, i));
            if (item != null && item.status() != StepStatus.PENDING) continue;
            launch.begin(draft, loop.step(), item == null ? StepRun.pending(id(loop, i)) : item);
            if (draft.ended() || draft.control().undoing() != null) return;
            var now = draft.step(id(loop, i));
            if (under(now)) busy++;
            going = !broken(loop, now);
        }
        if (busy == 0) end(draft, loop, run, count);
    }

    private static String id(Step.ForEach loop, int index) {
        return loop.id() + "." + index;
    }

    private static boolean under(@Nullable StepRun item) {
        return item != null && (item.status().active() || item.status() == StepStatus.NEEDS_ATTENTION);
    }

    private static boolean broken(Step.ForEach loop, @Nullable StepRun item) {
        return item != null
                && item.status() == StepStatus.FAILED
                && loop.step().common().onError() != Common.OnError.CONTINUE;
    }

    private static @Nullable StepRun firstFailure(Draft draft, Step.ForEach loop, int count) {
        for (int i = 0; i < count; i++) {
            var item = draft.step(id(loop, i));
            if (broken(loop, item)) return item;
        }
        return null;
    }

    private void end(Draft draft, Step.ForEach loop, StepRun run, int count) {
        var broken = firstFailure(draft, loop, count);
        if (broken != null && broken.error() != null) {
            var why = broken.error();
            var message = "item " + broken.stepId().substring(loop.id().length() + 1) + ": " + why.message();
            endings.failForGood(draft, loop, run, Failure.permanent(why.code(), message));
            return;
        }
        var outputs = new ArrayList<@Nullable Object>();
        for (int i = 0; i < count; i++) {
            var item = draft.step(loop.id() + "." + i);
            outputs.add(item == null ? null : item.output());
        }
        endings.complete(draft, loop, run, outputs);
    }
}
