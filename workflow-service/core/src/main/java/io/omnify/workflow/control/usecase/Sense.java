package io.omnify.workflow.control.usecase;

import io.omnify.auth.api.Role;
import io.omnify.workflow.control.domain.Act;
import io.omnify.workflow.control.domain.Refusal;
import io.omnify.workflow.control.domain.Refused;
import io.omnify.workflow.expressions.domain.JsonValues;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Limits;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.domain.StepStatus;
import io.omnify.workflow.runs.domain.Waiting;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an act makes sense for a run as it stands, so that a person hears at once why not. */
final class Sense {
    private static final Set<String> RESOLUTIONS = Set.of("done", "not_done", "retry");
    private static final long LARGEST_SIGNAL = 64 * 1024;

    private final Run run;
    private final Actor by;

    Sense(Run run, Actor by) {
        this.run = run;
        this.by = by;
    }

    /** Whether it makes sense for this run; what makes sense for none is refused. */
    static boolean made(Run run, Actor by, Act act) {
        try {
            new Sense(run, by).check(act);
            return true;
        } catch (Refused e) {
            if (e.refusal() instanceof Refusal.Wrong) throw e;
            return false;
        }
    }

    /** Refuses what is too long for any run. */
    static void worded(Act act) {
        if (act instanceof Act.Cancel(var reason)) words("reason", reason);
        if (!(act instanceof Act.Decide decide)) return;
        words("note", decide.note());
        if (Limits.tooLarge(decide.edited())) throw new Refused(new Refusal.Wrong("edited", "has at most 256 KiB"));
    }

    private static void words(String field, String text) {
        if (text.length() > Limits.WORDS)
            throw new Refused(new Refusal.Wrong(field, "has at most " + Limits.WORDS + " characters"));
    }

    void check(Act act) {
        worded(act);
        switch (act) {
            case Act.Cancel _ ->
                require(!ended(), "it has ended: " + run.status().code());
            case Act.Pause _ -> {
                require(!ended(), "it has ended: " + run.status().code());
                require(!run.control().paused(), "it is paused already");
            }
            case Act.Resume _ -> require(!ended() && run.control().paused(), "it is not paused");
            case Act.Signal signal -> signal(signal);
            case Act.Retry(var step) -> retry(step);
            case Act.Rerun rerun -> rerun(rerun);
            case Act.Resolve resolve -> resolve(resolve);
            case Act.Decide decide -> decide(decide);
        }
    }

    private void signal(Act.Signal signal) {
        require(!ended(), "it has ended: " + run.status().code());
        if (!signal.name().matches("[A-Za-z0-9_.:-]{1,200}"))
            throw new Refused(new Refusal.Wrong("name", "must be 1 to 200 letters, digits and _ . : -"));
        if (JsonValues.size(signal.data(), LARGEST_SIGNAL) > LARGEST_SIGNAL)
            throw new Refused(new Refusal.Wrong("data", "has at most 64 KiB"));
    }

    private void retry(String stepId) {
        require(run.status() != RunStatus.COMPLETED, "it has completed");
        require(run.started(), "it has not started");
        if (stepId.isEmpty()) {
            boolean some = run.steps().values().stream().anyMatch(step -> stopped(step) || ended() && inDoubt(step));
            require(some, "no step of it has failed");
            return;
        }
        var step = step(stepId);
        certain(step);
        require(stopped(step), "the step is " + step.status().code());
    }

    private void rerun(Act.Rerun rerun) {
        var step = step(rerun.fromStep());
        require(step.status() != StepStatus.PENDING, "the step has not been done yet");
        require(!step.status().active(), "the step is under way");
        certain(step);
        if (rerun.input() != null && Limits.tooLarge(rerun.input()))
            throw new Refused(new Refusal.Wrong("input", "has at most 256 KiB"));
    }

    private void resolve(Act.Resolve resolve) {
        if (!RESOLUTIONS.contains(resolve.resolution()))
            throw new Refused(new Refusal.Wrong("resolution", "must be one of done, not_done, retry"));
        var step = step(resolve.stepId());
        require(inDoubt(step), "the step does not need attention");
        if (Limits.tooLarge(resolve.output())) throw new Refused(new Refusal.Wrong("output", "has at most 256 KiB"));
    }

    private void decide(Act.Decide decide) {
        var step = step(decide.stepId());
        var waiting = step.note().waiting();
        if (waiting == null || !waiting.kind().equals("approval"))
            throw new Refused(new Refusal.NotNow("the step waits for no approval"));
        if (!mayAnswer(waiting, decide.role()))
            throw new Refused(new Refusal.NotYours(
                    waiting.userId().isEmpty() ? "a person of the role " + waiting.role() : "another person"));
        var ask = waiting.ask(step.attempt());
        require(decide.ask().isEmpty() || decide.ask().equals(ask), "by now the step asks something else");
    }

    /** The act as it is given: what a person decides is what they are asked now. */
    Act meant(Act act) {
        if (!(act instanceof Act.Decide decide)) return act;
        var step = step(decide.stepId());
        var waiting = step.note().waiting();
        return waiting == null ? act : decide.of(waiting.ask(step.attempt()));
    }

    /** The person asked, or somebody of the role asked or a higher one: the engine decides by the same rule. */
    private boolean mayAnswer(Waiting waiting, String role) {
        if (!waiting.userId().isEmpty()) return waiting.userId().equals(by.id());
        if (waiting.role().equals(role)) return true;
        var wanted = Role.ofCode(waiting.role());
        var has = Role.ofCode(role);
        return wanted.isPresent()
                && has.isPresent()
                && has.get() != Role.CUSTOM
                && has.get().compareTo(wanted.get()) <= 0;
    }

    private StepRun step(String id) {
        @Nullable StepRun step = run.steps().get(id);
        if (step == null) throw new Refused(new Refusal.UnknownStep(id));
        return step;
    }

    private boolean ended() {
        return run.status().ended();
    }

    private static boolean stopped(StepRun step) {
        return step.status() == StepStatus.FAILED || step.status() == StepStatus.CANCELLED;
    }

    private static boolean inDoubt(StepRun step) {
        return step.status() == StepStatus.NEEDS_ATTENTION;
    }

    private static void certain(StepRun step) {
        require(!inDoubt(step), "nobody knows what became of the step: resolve it first");
    }

    private static void require(boolean fine, String why) {
        if (!fine) throw new Refused(new Refusal.NotNow(why));
    }
}
