package io.omnify.workflow.runs.domain;

import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.Graph;
import io.omnify.workflow.definitions.domain.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
    private final Graph graph;
    private final Map<String, StepRun> steps;
    private final List<Effect> effects = new ArrayList<>();
    private RunStatus status;
    private @Nullable Object output;
    private @Nullable Failure error;
    private @Nullable Instant completedAt;
    private @Nullable Instant alarm;
    private @Nullable Instant confirmAt;

    public Draft(Definition definition, Run run, Instant now) {
        this.definition = definition;
        this.before = run;
        this.now = now;
        this.graph = new Graph(definition.steps());
        this.steps = new LinkedHashMap<>(run.steps());
        this.status = run.status();
        this.output = run.output();
        this.error = run.error();
        this.completedAt = run.completedAt();
        this.alarm = run.alarm().at();
        this.confirmAt = run.alarm().confirmAt();
    }

    public Run before() {
        return before;
    }

    public Definition definition() {
        return definition;
    }

    public Graph graph() {
        return graph;
    }

    public Instant now() {
        return now;
    }

    public boolean ended() {
        return status.ended();
    }

    public void open() {
        for (var step : definition.steps()) steps.put(step.id(), StepRun.pending(step.id()));
        status = RunStatus.RUNNING;
    }

    public @Nullable StepRun step(String id) {
        return steps.get(id);
    }

    public Map<String, StepRun> steps() {
        return steps;
    }

    public boolean ready(Step step) {
        var own = steps.get(step.id());
        return own != null
                && own.status() == StepStatus.PENDING
                && step.dependsOn().stream().allMatch(id -> {
                    var need = steps.get(id);
                    return need != null && need.status().done();
                });
    }

    public void put(StepRun step) {
        steps.put(step.stepId(), step);
    }

    public void emit(Effect effect) {
        effects.add(effect);
    }

    public void status(RunStatus status) {
        this.status = status;
    }

    /** Ends the run; what has not ended yet never will. */
    public void end(RunStatus how, @Nullable Object output, @Nullable Failure error) {
        status = how;
        this.output = output;
        this.error = error;
        completedAt = now;
        effects.removeIf(effect -> effect instanceof Effect.Send);
        steps.replaceAll(
                (id, step) -> step.status().done() ? step : step.ended(StepStatus.CANCELLED, null, step.error(), now));
    }

    /** The timer that was set has fired. */
    public void alarmRang() {
        if (alarm != null && alarm.toEpochMilli() <= now.toEpochMilli()) alarm = null;
    }

    public boolean confirmDue() {
        return confirmAt != null && !confirmAt.isAfter(now);
    }

    public void confirmLater() {
        confirmAt = now.plus(CONFIRM_AFTER);
    }

    public void confirmed() {
        confirmAt = null;
    }

    /** The moment the whole run has taken too long, if it has a limit. */
    public @Nullable Instant deadline() {
        long seconds = definition.timeoutSeconds();
        return seconds == 0 ? null : before.origin().startedAt().plusSeconds(seconds);
    }

    public boolean forgettable() {
        return completedAt != null && !completedAt.plus(KEPT).isAfter(now);
    }

    /** The finished state; {@code visible} says that people should hear of it. */
    public Decision decide(boolean visible, boolean repeat) {
        var wake = nextWake();
        if (wake != null && (alarm == null || wake.isBefore(alarm))) {
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
                new Run.Alarm(alarm, confirmAt));
        if (visible || repeat) effects.add(new Effect.Changed(next));
        return new Decision(next, effects);
    }

    private @Nullable Instant nextWake() {
        var times = Stream.<@Nullable Instant>concat(
                Stream.of(confirmAt, completedAt == null ? deadline() : completedAt.plus(KEPT)),
                steps.values().stream()
                        .flatMap(step -> Stream.<@Nullable Instant>of(
                                step.delivery().nextAt(), step.delivery().deadline())));
        return times.filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
    }
}
