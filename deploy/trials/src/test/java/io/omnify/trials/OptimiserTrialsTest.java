package io.omnify.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptimiserTrialsTest {
    private static final Setting SETTING = new Setting(14, 30_000, 0.9, 0.3);
    private static final List<OptimiserTrials.Row> ROWS = new OptimiserTrials(SETTING).run(1, 20);

    @Test
    void theOptimiserKeepsWhatIsPromisedOfIt() {
        assertThat(ROWS).anyMatch(OptimiserTrials.Row::differs);
        assertThat(OptimiserTrials.met(ROWS)).isTrue();
    }

    @Test
    void theSameMarketGivesTheSame() {
        assertThat(new OptimiserTrials(SETTING).run(3, 1)).containsExactly(ROWS.get(2));
    }

    @Test
    void aPolicyThatCrossesACapIsCaught() {
        var reckless = new Trial(1, SETTING).run(_ -> Map.of("meta_ads", 280.0));

        assertThat(reckless.crossed()).isPositive();
        assertThat(reckless.pacing()).isGreaterThan(0.02);
    }

    @Test
    void aPolicyThatCrossesTheCapOfAllIsCaught() {
        var greedy =
                new Trial(1, SETTING).run(_ -> Map.of("meta_ads", 130.0, "google_ads", 130.0, "linkedin_ads", 80.0));

        assertThat(greedy.crossed()).isPositive();
    }

    @Test
    void splittingEvenlyIsNotEnough() {
        var rows = ROWS.stream()
                .map(each -> new OptimiserTrials.Row(each.seed(), each.equal(), each.equal()))
                .toList();

        assertThat(OptimiserTrials.met(rows)).isFalse();
    }
}
