package io.omnify.workflow.control.usecase;

import io.omnify.workflow.control.domain.Entry;
import io.omnify.workflow.expressions.domain.Excerpt;
import io.omnify.workflow.runs.domain.Act;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Tells what happened between two states of a run, and who or what caused it. */
public final class Difference {
    private static final int LONGEST_DETAIL = 500;

    private Difference() {}

    /** {@code before} is null when nothing was known of the run. */
    public static List<Entry> between(@Nullable Run before, Run after) {
        var entries = new ArrayList<Entry>();
        var at = Instant.ofEpochSecond(0, after.sequence() * 1_000);
        acts(before, after, entries);
        for (var step : after.steps().values()) {
            var known = before == null ? null : before.steps().get(step.stepId());
            if (step.status() == StepStatus.PENDING && known == null || !changed(known, step)) continue;
            entries.add(new Entry(
                    after.sequence(),
                    at,
                    "step." + step.status().code(),
                    step.stepId(),
                    step.attempt(),
                    after.cause(),
                    detail(step)));
        }
        if (before == null || before.status() != after.status())
            entries.add(new Entry(
                    after.sequence(),
                    at,
                    "run." + after.status().code(),
                    "",
                    0,
                    before == null ? Actor.of(after.origin().startedBy()) : after.cause(),
                    detail(after.error())));
        return entries;
    }

    private static boolean changed(@Nullable StepRun before, StepRun after) {
        return before == null
                || before.status() != after.status()
                || before.attempt() != after.attempt()
                || !Objects.equals(before.note().waiting(), after.note().waiting());
    }

    private static void acts(@Nullable Run before, Run after, List<Entry> entries) {
        var known =
                new HashSet<Act>(before == null ? List.of() : before.control().acts());
        for (var act : after.control().acts())
            if (!known.contains(act))
                entries.add(new Entry(
                        after.sequence(),
                        act.at(),
                        "act." + act.type(),
                        act.stepId(),
                        0,
                        act.by(),
                        Excerpt.of(act.note(), LONGEST_DETAIL)));
    }

    /** Why or how a step stands as it does, in words; may be empty. */
    public static String detail(StepRun step) {
        var waiting = step.note().waiting();
        if (step.status() == StepStatus.WAITING && waiting != null) {
            var who = waiting.userId().isEmpty() ? waiting.role() : waiting.userId();
            return switch (waiting.kind()) {
                case "approval" -> "waits for the approval of " + who;
                case "event" -> "waits for " + waiting.event();
                default -> "waits until " + waiting.until();
            };
        }
        return step.status() == StepStatus.SKIPPED ? step.note().reason() : detail(step.error());
    }

    private static String detail(@Nullable Failure failure) {
        return failure == null ? "" : Excerpt.of(failure.code() + ": " + failure.message(), LONGEST_DETAIL);
    }
}
