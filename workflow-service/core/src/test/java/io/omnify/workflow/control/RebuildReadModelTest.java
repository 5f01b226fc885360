package io.omnify.workflow.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.control.usecase.RebuildReadModel;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.RunStatus;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RebuildReadModelTest {
    private static final Instant BEGUN = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private final List<Run> kept = new ArrayList<>();
    private Instant now = BEGUN;

    @Test
    void whatTheEngineHasNotCertainlyToldIsNotTakenFromItsStore() {
        var old = run("run_old", BEGUN.minus(SETTLED));
        var young = run("run_young", BEGUN.minus(SETTLED).plusMillis(1));
        var during = run("run_during", BEGUN.plusSeconds(1));
        var rebuild = new RebuildReadModel(
                this::readForAnHour,
                to -> {
                    to.accept(List.of(young, old));
                    to.accept(List.of(during));
                },
                archive(),
                () -> now,
                SETTLED);

        var rebuilt = rebuild.handle();

        assertThat(kept).containsExactly(old);
        assertThat(rebuilt).isEqualTo(new RebuildReadModel.Rebuilt(7, 1));
    }

    private long readForAnHour() {
        now = now.plus(Duration.ofHours(1));
        return 7;
    }

    private RunArchive archive() {
        return (RunArchive) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RunArchive.class}, (_, method, args) -> {
                    if (!method.getName().equals("keep")) throw new UnsupportedOperationException(method.getName());
                    for (var run : (List<?>) args[0]) kept.add((Run) run);
                    return null;
                });
    }

    private static Run run(String id, Instant changed) {
        var origin = new Run.Origin(new OrgId("org_a"), new WorkflowId("w"), 1, Map.of(), "user_a", Instant.EPOCH, "");
        return new Run(
                new RunId(id),
                origin,
                RunStatus.RUNNING,
                Map.of(),
                null,
                null,
                null,
                ChronoUnit.MICROS.between(Instant.EPOCH, changed),
                Run.Alarm.NONE,
                Run.Control.NONE,
                Actor.of("user_a"));
    }
}
