package io.omnify.workflow.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.control.port.StoredRuns;
import io.omnify.workflow.control.usecase.RebuildReadModel;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Refusal;
import io.omnify.workflow.runs.domain.Refused;
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
import java.util.function.Consumer;
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
        var rebuild = rebuild(store(true, List.of(young, old), List.of(during)));

        var rebuilt = rebuild.handle();

        assertThat(kept).containsExactly(old);
        assertThat(rebuilt).isEqualTo(new RebuildReadModel.Rebuilt(7, 1));
    }

    @Test
    void nothingIsReadWhileTheStoreIsNotOpen() {
        var rebuild = rebuild(store(false));

        assertThatThrownBy(rebuild::handle).isInstanceOf(Refused.class);

        assertThat(now).isEqualTo(BEGUN);
    }

    private RebuildReadModel rebuild(StoredRuns stored) {
        return new RebuildReadModel(this::readForAnHour, stored, archive(), () -> now, SETTLED);
    }

    @SafeVarargs
    private static StoredRuns store(boolean open, List<Run>... some) {
        return new StoredRuns() {
            @Override
            public void requireOpen() {
                if (!open) throw new Refused(new Refusal.EngineUnavailable("its store is not open"));
            }

            @Override
            public void each(Consumer<List<Run>> to) {
                requireOpen();
                for (var runs : some) to.accept(runs);
            }
        };
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
