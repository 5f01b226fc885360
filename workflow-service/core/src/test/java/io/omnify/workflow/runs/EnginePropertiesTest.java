package io.omnify.workflow.runs;

import static io.omnify.workflow.runs.Looking.blamed;
import static io.omnify.workflow.runs.Looking.loops;
import static io.omnify.workflow.runs.Looking.onTheWay;
import static io.omnify.workflow.runs.Looking.retries;
import static io.omnify.workflow.runs.Looking.straight;
import static io.omnify.workflow.runs.Looking.timedOut;
import static io.omnify.workflow.runs.Looking.upTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepStatus;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every workflow, however badly the world behaves. */
class EnginePropertiesTest {
    private static final int WORKFLOWS = 4_000;

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
            long retries = 0;
            for (var run : world.history) {
                if (retries(run) > retries) ended.clear();
                retries = retries(run);
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

    /** Reordering may decide which failing step ends the run, so it is compared where none does or one alone. */
    @Test
    void troubleChangesNeitherTheOutcomeNorTheEffects() {
        int compared = 0;
        for (long seed = 1; seed <= WORKFLOWS; seed++) {
            var clean = world(seed, 0);
            clean.play();
            if (!straight(clean)) continue;
            var troubled = world(seed, 70);
            troubled.play();
            if (timedOut(troubled)) continue; // what was lost for too long may be tried once more

            assertAlike(troubled, clean, "seed " + seed);
            compared++;
        }
        assertThat(compared).isGreaterThan(WORKFLOWS / 10);
    }

    /** Only what ran beside the step that decides may differ, and even that never does what it would not have done. */
    @Test
    void aStepThatAloneDecidesTheFailureDecidesItAlike() {
        int compared = 0;
        for (long seed = 1; seed <= WORKFLOWS; seed++) {
            var clean = world(seed, 0);
            var failed = clean.play();
            var decides = blamed(failed);
            if (failed.status() != RunStatus.FAILED || decides.isEmpty() || retries(failed) > 0) continue;
            if (loops(clean, decides)) continue;
            var forgiven = new World(Graphs.forgiving(clean.definition, decides), seed, 0);
            forgiven.play();
            var troubled = world(seed, 70);
            var got = troubled.play();
            if (!straight(forgiven) || timedOut(clean) || timedOut(troubled)) continue;
            if (troubled.waitsForAPerson()) continue; // who must say first what became of a step beside it

            assertThat(got.status()).as("seed %d", seed).isEqualTo(RunStatus.FAILED);
            assertThat(blamed(got)).as("seed %d", seed).isEqualTo(decides);
            assertThat(upTo(troubled, decides)).as("seed %d", seed).isEqualTo(upTo(clean, decides));
            assertThat(forgiven.effects).as("seed %d", seed).containsAllEntriesOf(onTheWay(troubled));
            compared++;
        }
        assertThat(compared).isGreaterThan(WORKFLOWS / 40);
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
            clean.play();
            if (!straight(clean)) continue;
            for (int write = 1; write <= clean.writes(); write++) {
                var broken = new World(definition, seed, 0, write);
                broken.play();
                assertAlike(broken, clean, "seed %d, write %d".formatted(seed, write));
                deaths++;
            }
        }
        assertThat(deaths).isGreaterThan(500);
    }

    @Test
    void norDoesDyingAmongEverythingElseThatGoesWrong() {
        int deaths = 0;
        for (long seed = 1; seed <= 400; seed++) {
            var definition = Graphs.any(new Random(seed), 60);
            var clean = new World(definition, seed, 0);
            clean.play();
            if (!straight(clean)) continue;
            var dice = new Random(seed);
            for (int i = 0; i < 5; i++) {
                int write = 1 + dice.nextInt(clean.writes());
                var broken = new World(definition, seed, 60, write);
                broken.play();
                if (timedOut(broken)) continue;
                assertAlike(broken, clean, "seed %d, write %d".formatted(seed, write));
                deaths++;
            }
        }
        assertThat(deaths).isGreaterThan(100);
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

    private static void assertAlike(World got, World wanted, String where) {
        assertThat(got.stored().status()).as(where).isEqualTo(wanted.stored().status());
        assertThat(got.stored().output()).as(where).isEqualTo(wanted.stored().output());
        assertThat(got.effects).as(where).isEqualTo(wanted.effects);
    }
}
