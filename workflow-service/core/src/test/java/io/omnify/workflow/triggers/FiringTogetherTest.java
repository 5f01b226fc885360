package io.omnify.workflow.triggers;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.expressions.PathExpressions;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.domain.TriggerReader;
import io.omnify.workflow.triggers.usecase.Calendar;
import io.omnify.workflow.triggers.usecase.FireSchedules;
import io.omnify.workflow.triggers.usecase.Starts;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Many schedules that are due at the same time. */
class FiringTogetherTest {
    private static final OrgId BUSY = new OrgId("org_busy");
    private static final OrgId QUIET = new OrgId("org_quiet");

    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final InstantSource clock = () -> now;
    private final FakeRunner runner = new FakeRunner();
    private final InMemoryTriggers triggers = new InMemoryTriggers();
    private final FireSchedules fire = clock();

    private FireSchedules clock() {
        return new FireSchedules(
                triggers, new Starts(runner, new PathExpressions()), new Calendar(new PlainCrons()), clock);
    }

    @Test
    void aPageCostsOneClaimOneLookAndOneSettlementHoweverManyAreInIt() {
        for (int i = 0; i < 200; i++) add("trg_" + i, BUSY, "run_before_" + i);

        assertThat(fire.handle()).isEqualTo(200);

        assertThat(runner.started).hasSize(200);
        assertThat(triggers.calls()).isEqualTo(2);
        assertThat(runner.looks).isEqualTo(1);
    }

    @Test
    void aThousandOfOneOrganisationHoldUpNoOther() {
        for (int i = 0; i < 1_000; i++) add("trg_" + i, BUSY, "");
        now = now.plusMillis(1);
        var others = add("trg_other", QUIET, "");

        fire.handle();

        assertThat(fired(others)).isEqualTo(1);
        assertThat(runner.started.size()).isLessThan(1_000);
    }

    @Test
    void whatFailsIsPutBackAloneAndLeadsToTheSameRunLater() {
        var broken = add("trg_broken", BUSY, "");
        var fine = add("trg_fine", BUSY, "");
        runner.broken.add("trg_broken");

        assertThat(fire.handle()).isEqualTo(2);
        assertThat(fired(fine)).isEqualTo(1);
        assertThat(fired(broken)).isZero();
        assertThat(fire.handle()).isZero();

        runner.broken.clear();
        now = now.plusSeconds(1);
        assertThat(fire.handle()).isEqualTo(1);
        assertThat(fired(broken)).isEqualTo(1);
        assertThat(runner.started.keySet()).contains("trigger/trg_broken/2026-01-01T00:00:00Z");
    }

    @Test
    void whatFailsAgainAndAgainHoldsUpNothingOfItsOrganisation() {
        for (int i = 0; i < 800; i++) {
            add("trg_broken_" + i, BUSY, "");
            runner.broken.add("trg_broken_" + i);
        }
        now = now.plusMillis(1);
        var fine = add("trg_fine", BUSY, "");

        fire.handle();
        fire.handle();

        assertThat(fired(fine)).isEqualTo(1);
    }

    @Test
    void twoClocksShareThePagesAndFireEachOnce() throws InterruptedException {
        for (int i = 0; i < 1_000; i++) add("trg_" + i, i % 3 == 0 ? QUIET : BUSY, "");
        var other = clock();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(List.of(
                    Executors.callable(() -> untilNothingIsDue(fire)),
                    Executors.callable(() -> untilNothingIsDue(other))));
        }

        assertThat(runner.started).hasSize(1_000);
        assertThat(runner.asked).isEqualTo(1_000);
    }

    @Test
    void aClaimThatACrashLeftBehindIsTakenUpByTheOtherClock() {
        var trigger = add("trg_1", BUSY, "");
        triggers.claim(now, now.plusSeconds(5), 10);

        assertThat(fire.handle()).isZero();
        now = now.plusSeconds(5);

        assertThat(fire.handle()).isEqualTo(1);
        assertThat(fired(trigger)).isEqualTo(1);
    }

    private static void untilNothingIsDue(FireSchedules fire) {
        int fired = fire.handle();
        while (fired > 0) fired = fire.handle();
    }

    private Trigger add(String id, OrgId org, String lastRun) {
        var read = new TriggerReader().read(Map.of("type", "schedule", "every", "P1D"), "");
        var trigger = Trigger.of(new TriggerId(id), org, new WorkflowId("w"), read.draft(), false, now);
        var progress = trigger.progress().next(now);
        triggers.add(trigger.progress(lastRun.isEmpty() ? progress : progress.ran(lastRun, now)), now);
        return trigger;
    }

    private long fired(Trigger trigger) {
        return triggers.find(trigger.org(), trigger.id())
                .orElseThrow()
                .progress()
                .fired();
    }
}
