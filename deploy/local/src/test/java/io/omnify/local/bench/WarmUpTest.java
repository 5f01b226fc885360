package io.omnify.local.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private static int rounds(int most, Double... took) {
        Iterator<Double> each = List.of(took).iterator();
        return WarmUp.until(most, each::next);
    }

    @Test
    void endsWhenItWasNoFasterTwiceInARow() {
        assertThat(rounds(9, 100.0, 80.0, 79.0, 60.0, 61.0, 59.0)).isEqualTo(6);
    }

    @Test
    void endsWhenItWasRepeatedOftenEnough() {
        assertThat(rounds(3, 100.0, 80.0, 60.0)).isEqualTo(3);
    }
}
