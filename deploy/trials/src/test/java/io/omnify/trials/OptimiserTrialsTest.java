package io.omnify.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OptimiserTrialsTest {
    private static final Setting SETTING = new Setting(14, 30_000, 0.9, 0.3);

    @Test
    void theOptimiserKeepsWhatIsPromisedOfIt() {
        var rows = new OptimiserTrials(SETTING).run(1, 20);

        assertThat(rows).anyMatch(OptimiserTrials.Row::differs);
        assertThat(OptimiserTrials.met(rows)).isTrue();
    }

    @Test
    void theSameMarketGivesTheSame() {
        assertThat(new OptimiserTrials(SETTING).run(3, 1)).isEqualTo(new OptimiserTrials(SETTING).run(3, 1));
    }

    @Test
    void aPolicyThatCrossesACapIsCaught() {
        var reckless = new Trial(1, SETTING).run(_ -> Map.of("meta_ads", 280.0));

        assertThat(reckless.crossed()).isPositive();
        assertThat(reckless.pacing()).isGreaterThan(0.02);
    }

    @Test
    void splittingEvenlyIsNotEnough() {
        var rows = new OptimiserTrials(SETTING)
                .run(1, 20).stream()
                        .map(each -> new OptimiserTrials.Row(each.seed(), each.equal(), each.equal()))
                        .toList();

        assertThat(OptimiserTrials.met(rows)).isFalse();
    }
}
