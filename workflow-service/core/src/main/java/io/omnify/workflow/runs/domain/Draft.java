package io.omnify.workflow.runs.domain;

import io.omnify.workflow.definitions.domain.Definition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The next state of a run while it is being worked out; lives inside one decision. */
public final class Draft {
    /** How long an ended run still recognises what arrives late: longer than the topics keep anything. */
    public static final Duration KEPT = Duration.ofDays(8);

    /** How long after a timer's change it is told once more, as no input would repeat it after a crash. */
    public static final Duration CONFIRM_AFTER = Duration.ofSeconds(30);

    private final Definition definition;
    private final Run before;
    private final Instant now;
    private final Gate gate;
    private final Map<String, StepRun> steps;
    private final List<Effect> effects = new ArrayList<>();
    private RunStatus status;
    private @Nullable Object output;
    private @Nullable Failure error;
    private @Nullable Instant completedAt;
    private @Nullable Instant alarm;
    private @Nullable Instant confirmAt;
    private @Nullable Instant begun;
    private Run.Control control;

    public Draft(Definition definition, Run run, Instant now, Gate gate) {
        this.gate = gate;
        this.begun = run.alarm().begun();
        this.definition = definition;
        this.before = run;
        this.now = now;
        this.steps = new LinkedHashMap<>(run.steps());
        this.status = run.status();
        this.output = run.output();
        this.error = run.error();
        this.completedAt = run.completedAt();
        this.alarm = run.alarm().at();
        this.confirmAt = run.alarm().confirmAt();
        this.control = run.control();
    }

    public Run before() {
        return before;
    }

    public Definition definition() {
        return definition;
    }

    public Instant now() {
        return now;
    }

    public boolean ended() {
        return status.ended();
    }

    public Gate gate() {
        return gate;
    }

    public Turn turn() {
        return new Turn(this);
    }

    /** It had to wait until now. */
    void begins() {
        begun = now;
    }

    public Run.Control control() {
        return control;
    }

    public void control(Run.Control next) {
        control = next;
    }

    public void open() {
        for (var step : definition.steps()) steps.put(step.id(), StepRun.pending(step.id()));
        status = RunStatus.RUNNING;
        children().tellParent();
    }

    /** A person wants it to go on after it had ended. */
    public void reopen() {
        turn().ask(true);
        status = RunStatus.RUNNING;
        output = null;
        error = null;
        completedAt = null;
        control = new Run.Control(false, control.acts(), control.signals(), null);
    }

    public @Nullable StepRun step(String id) {
        return steps.get(id);
    }

    public Map<String, StepRun> steps() {
        return steps;
    }

    public List<StepRun> each() {
        return List.copyOf(steps.values());
    }

    public void put(StepRun step) {
        steps.put(step.stepId(), step);
    }

    public void emit(Effect effect) {
        effects.add(effect);
    }

    Effect.@Nullable TellParent news() {
        var parent = before.origin().parent();
        return parent == null ? null : new Effect.TellParent(parent, before.id(), status, output, error);
    }

    public void status(RunStatus next) {
        status = next;
    }

    /** Ends the run; what has not ended yet never will, and the runs it started are stopped. A doubt stays one. */
    public void end(RunStatus how, @Nullable Object output, @Nullable Failure error) {
        status = how;
        this.output = output;
        this.error = error;
        completedAt = now;
        effects.removeIf(Effect::begins);
        turn().end();
        steps.replaceAll(
                (id, step) -> step.status().stays() ? step : step.ended(StepStatus.CANCELLED, null, step.error(), now));
        children().cancelAll();
        children().tellParent();
    }

    public Children children() {
        return new Children(this);
    }

    /** The timer that was set has fired. */
    public void alarmRang() {
        if (alarm != null && alarm.toEpochMilli() <= now.toEpochMilli()) alarm = null;
    }

    /** Tells what this decision causes once more, after a while; {@code false} that this has been done. */
    public void confirm(boolean later) {
        confirmAt = later ? now.plus(CONFIRM_AFTER) : null;
    }

    /** The moment the whole run has taken too long, if it has a limit and still does what it is for. */
    public @Nullable Instant deadline() {
        long seconds = definition.timeoutSeconds();
        if (seconds == 0 || control.undoing() != null || status == RunStatus.PENDING) return null;
        return (begun == null ? before.origin().startedAt() : begun).plusSeconds(seconds);
    }

    public boolean forgettable() {
        return completedAt != null && !completedAt.plus(KEPT).isAfter(now);
    }

    /** The finished state; {@code visible} says that people should hear of it. */
    public Decision decide(boolean visible, boolean repeat, Actor cause) {
        var wake = new Wakes(this, completedAt, confirmAt).next();
        boolean sooner = wake != null && (alarm == null || wake.isBefore(alarm));
        if (wake != null && (sooner || ended() && !wake.equals(alarm))) {
            alarm = wake;
            effects.addFirst(new Effect.Wake(wake));
        }
        long micros = now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000;
        long sequence = visible ? Math.max(before.sequence() + 1, micros) : before.sequence();
        var next = new Run(
                before.id(),
                before.origin(),
                status,
                steps,
                output,
                error,
                completedAt,
                sequence,
                new Run.Alarm(alarm, confirmAt, begun),
                control,
                visible ? cause : before.cause());
        if (visible || repeat) effects.add(new Effect.Changed(next));
        return new Decision(next, effects);
    }
}
