package io.omnify.agent.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private final Places places = new Places(1);

    private boolean isFree() {
        var taken = places.takeUpTo(9, Duration.ZERO);
        places.giveBack(taken);
        return taken > 0;
    }

    @Test
    void whoWaitsForAnotherLendsItsPlaceAndHasItBackAfterwards() throws Exception {
        places.take();
        assertThat(isFree()).isFalse();
        assertThat(places.lent(this::isFree)).isTrue();
        assertThat(isFree()).isFalse();
        places.giveBack(1);
        assertThat(isFree()).isTrue();
    }

    @Test
    void moreAreNeverTakenThanThereAre() {
        assertThat(places.takeUpTo(9, Duration.ZERO)).isEqualTo(1);
        assertThat(places.takeUpTo(9, Duration.ZERO)).isZero();
    }
}
