package io.omnify.workflow.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every workflow, however badly the world behaves. */
class EnginePropertiesTest {
    private static final int WORKFLOWS = 4_000;
    private static final Set<String> LATE = Set.of("timeout", "outcome_unknown");

    @Test
    void everyRunEndsOrWaitsForAPerson() {
        for (long seed = 1; seed <= WORKFLOWS; seed++) {
            var world = world(seed, (int) (seed % 4) * 25);

            var run = world.play();

            assertThat(run.status().ended() || world.waitsForAPerson())
                    .as("seed %d: %s", seed, run)
                    .isTrue();
            assertThat(world.shown().status()).as("seed %d", seed).isEqualTo(run.status());
        }
    }

    @Test
    void aStepThatHasEndedNeverChangesAgain() {
        for (long seed = 1; seed <= WORKFLOWS / 2; seed++) {
            var world = world(seed, 60);
            world.play();

            var ended = new HashMap<String, Object>();
            for (var run : world.history) {
                for (var step : run.steps().values()) {
                    if (!step.status().done()) continue;
                    var before = ended.putIfAbsent(step.stepId(), step);
                    if (before != null) assertThat(step).as("seed %d", seed).isEqualTo(before);
                }
            }
        }
    }

    @Test
    void sequencesGrowWithEveryVisibleChange() {
        for (long seed = 1; seed <= WORKFLOWS / 4; seed++) {
            var world = world(seed, 50);
            world.play();

            Run before = null;
            for (var run : world.history) {
                if (before != null) assertThat(run.sequence()).isGreaterThanOrEqualTo(before.sequence());
                if (before != null && !statuses(before).equals(statuses(run)))
                    assertThat(run.sequence()).isGreaterThan(before.sequence());
                before = run;
            }
        }
    }

    /** Reordering may decide which failing step ends the run, so it is compared where none does. */
    @Test
    void troubleChangesNeitherTheOutcomeNorTheEffects() {
        int compared = 0;
        for (long seed = 1; seed <= WORKFLOWS; seed++) {
            var clean = world(seed, 0);
            var wanted = clean.play();
            if (wanted.status() != RunStatus.COMPLETED || timedOut(clean)) continue;
            var troubled = world(seed, 70);
            var got = troubled.play();
            if (timedOut(troubled)) continue; // what was lost for too long may be tried once more

            assertThat(got.status()).as("seed %d", seed).isEqualTo(RunStatus.COMPLETED);
            assertThat(got.output()).as("seed %d", seed).isEqualTo(wanted.output());
            assertThat(troubled.effects.keySet()).as("seed %d", seed).isEqualTo(clean.effects.keySet());
            compared++;
        }
        assertThat(compared).isGreaterThan(WORKFLOWS / 10);
    }

    /** Where nothing races, a run that fails also fails alike, and undoes the same. */
    @Test
    void troubleChangesNothingOfAChain() {
        int failed = 0;
        for (long seed = 1; seed <= WORKFLOWS; seed++) {
            var clean = new World(Graphs.chain(new Random(seed), 8), seed, 0);
            var wanted = clean.play();
            var troubled = new World(Graphs.chain(new Random(seed), 8), seed, 70);
            var got = troubled.play();
            if (timedOut(clean) || timedOut(troubled)) continue;

            assertThat(got.status()).as("seed %d", seed).isEqualTo(wanted.status());
            assertThat(statuses(got)).as("seed %d", seed).isEqualTo(statuses(wanted));
            assertThat(troubled.effects.keySet()).as("seed %d", seed).containsExactlyElementsOf(clean.effects.keySet());
            if (wanted.status() == RunStatus.FAILED) failed++;
        }
        assertThat(failed).isGreaterThan(WORKFLOWS / 10);
    }

    @Test
    void dyingAfterAnyWriteChangesNeitherTheOutcomeNorTheEffects() {
        int deaths = 0;
        for (long seed = 1; seed <= 120; seed++) {
            var definition = Graphs.any(new Random(seed), 10);
            var clean = new World(definition, seed, 0);
            var wanted = clean.play();
            if (wanted.status() != RunStatus.COMPLETED || timedOut(clean)) continue;
            for (int write = 1; write <= clean.writes(); write++) {
                var broken = new World(definition, seed, 0, write);
                var got = broken.play();
                assertThat(got.status()).as("seed %d, write %d", seed, write).isEqualTo(RunStatus.COMPLETED);
                assertThat(broken.effects.keySet())
                        .as("seed %d, write %d", seed, write)
                        .isEqualTo(clean.effects.keySet());
                deaths++;
            }
        }
        assertThat(deaths).isGreaterThan(500);
    }

    @Test
    void theSameHistoryGivesTheSameRun() {
        for (long seed = 1; seed <= WORKFLOWS / 4; seed++)
            assertThat(world(seed, 40).play()).isEqualTo(world(seed, 40).play());
    }

    private static World world(long seed, int trouble) {
        return new World(Graphs.any(new Random(seed), seed % 50 == 0 ? 60 : 12), seed, trouble);
    }

    private static Map<String, StepStatus> statuses(Run run) {
        var statuses = new HashMap<String, StepStatus>();
        run.steps().forEach((id, step) -> statuses.put(id, step.status()));
        return statuses;
    }

    private static boolean timedOut(World world) {
        return world.history.stream()
                .flatMap(run -> run.steps().values().stream())
                .anyMatch(step ->
                        step.error() != null && LATE.contains(step.error().code()));
    }
}
