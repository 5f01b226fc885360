package io.omnify.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MarketClockTest {
    private Instant real = Ads.START;
    private final MarketClock clock = MarketClock.real(() -> real);

    @Test
    void isTheRealTimeUntilItIsSetForward() {
        real = real.plusSeconds(60);
        assertThat(clock.now()).isEqualTo(real);

        clock.advance(Duration.ofDays(30));
        real = real.plusSeconds(60);
        assertThat(clock.now()).isEqualTo(real.plus(Duration.ofDays(30)));
    }

    @Test
    void runsNinetyDaysInAMinuteAndStandsStill() {
        clock.run(129_600);
        real = real.plusSeconds(60);
        assertThat(clock.now()).isEqualTo(Ads.START.plus(Duration.ofDays(90)));

        clock.run(0);
        real = real.plusSeconds(60);
        assertThat(clock.now()).isEqualTo(Ads.START.plus(Duration.ofDays(90)));
    }

    @Test
    void neverGoesBack() {
        clock.now();
        real = real.minusSeconds(3_600);
        assertThat(clock.now()).isEqualTo(Ads.START);
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.advance(Duration.ofDays(801))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.run(MarketClock.FASTEST + 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
