package io.omnify.workflow.runs.usecase;

import io.omnify.auth.api.Role;
import io.omnify.workflow.definitions.domain.Step;
import io.omnify.workflow.expressions.domain.EvaluationFailed;
import io.omnify.workflow.expressions.domain.Excerpt;
import io.omnify.workflow.runs.domain.Draft;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.domain.Limits;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import io.omnify.workflow.runs.domain.Waiting;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks people, hands the question on when nobody answers, and takes the answer of whoever may give it. */
final class Approvals {
    private static final int LONGEST_MESSAGE = 64 * 1024;

    private final Rendering rendering;
    private final Endings endings;

    Approvals(Rendering rendering, Endings endings) {
        this.rendering = rendering;
        this.endings = endings;
    }

    static void begin(Draft draft, Step.Approval step, StepRun run, Map<String, @Nullable Object> input) {
        var asked = asked(draft, input, Excerpt.of(text(input, "message"), LONGEST_MESSAGE), input.get("data"), false);
        draft.put(run.waiting(asked, draft.now(), Deadlines.step(draft, step, run)));
    }

    private static Waiting asked(Draft draft, Map<?, ?> who, String message, @Nullable Object data, boolean escalated) {
        var due = text(who, "due");
        var until = due.isEmpty() ? null : Times.due(due, draft.now());
        return new Waiting("approval", "", text(who, "role"), text(who, "user_id"), message, data, until, escalated);
    }

    private static String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }

    /** Nobody has answered in time. */
    void due(Draft draft, Step.Approval step, StepRun run) {
        var waiting = run.note().waiting();
        if (waiting == null) return;
        try {
            var next = rendering.input(draft, step, run).get("escalation");
            if (!waiting.escalated() && next instanceof Map<?, ?> who) {
                draft.put(run.rewaiting(asked(draft, who, waiting.message(), waiting.data(), true)));
                return;
            }
        } catch (EvaluationFailed e) {
            endings.failForGood(draft, step, run, Failure.permanent("expression_failed", e.reason()));
            return;
        }
        endings.failForGood(draft, step, run, Failure.permanent("approval_overdue", "nobody answered in time"));
    }

    /** Whether the answer was taken; one to something else that was asked is not, so that it may come again. */
    boolean decide(Draft draft, Input.Decide input) {
        var run = draft.step(input.stepId());
        if (run == null || run.status() != StepStatus.WAITING) return false;
        var waiting = run.note().waiting();
        if (waiting == null || !mayAnswer(waiting, input)) return false;
        if (!waiting.ask(run.attempt()).equals(input.ask())) return false;
        if (Limits.tooLarge(input.edited())) return false;
        if (!(draft.definition().step(run.stepId()).orElse(null) instanceof Step.Approval step)) return false;
        var output = new LinkedHashMap<String, @Nullable Object>();
        output.put("decision", input.approved() ? "approved" : "rejected");
        output.put("by", input.order().by().id());
        output.put("note", Excerpt.of(input.note(), Limits.WORDS));
        output.put("data", input.edited() == null ? waiting.data() : input.edited());
        if (input.approved()) endings.complete(draft, step, run, output);
        else endings.failForGood(draft, step, run, output, rejected(input));
        return true;
    }

    private static Failure rejected(Input.Decide input) {
        var why = input.note().isBlank() ? "" : ": " + Excerpt.of(input.note(), Limits.FEW_WORDS);
        return Failure.permanent("rejected", "rejected by " + input.order().by().id() + why);
    }

    /** The person asked, or somebody of the role asked or a higher one. */
    static boolean mayAnswer(Waiting waiting, Input.Decide input) {
        if (!waiting.kind().equals("approval")) return false;
        if (!waiting.userId().isEmpty())
            return waiting.userId().equals(input.order().by().id());
        if (waiting.role().equals(input.role())) return true;
        var wanted = Role.ofCode(waiting.role());
        var has = Role.ofCode(input.role());
        if (wanted.isEmpty() || has.isEmpty() || has.get() == Role.CUSTOM) return false;
        return has.get().compareTo(wanted.get()) <= 0;
    }
}
