package io.omnify.auth.tokens.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.port.CountingIds;
import io.omnify.auth.port.TestClock;
import io.omnify.auth.tokens.domain.SigningKey;
import io.omnify.auth.tokens.port.InMemorySigningKeys;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RotateKeysTest {
    private static final Duration PERIOD = Duration.ofDays(30);
    private static final Duration LEAD = Duration.ofHours(2);
    private static final Duration EMERGENCY_LEAD = Duration.ofSeconds(75);

    private final TestClock clock = new TestClock();
    private final InMemorySigningKeys store = new InMemorySigningKeys();
    private final CountingIds ids = new CountingIds();
    private final KeyRing ring = new KeyRing(store, ids, clock);
    private final KeyRing elsewhere = new KeyRing(store, ids, clock);
    private final RotateKeys rotate =
            new RotateKeys(store, ring, ids, clock, new RotateKeys.Timing(PERIOD, LEAD, EMERGENCY_LEAD));
    private final SigningKey first = ring.signing();

    @Test
    void nothingHappensBeforeItIsTime() {
        clock.pass(PERIOD.minus(LEAD).minusMillis(1));

        rotate.onSchedule();

        assertThat(store.all()).containsExactly(first);
    }

    @Test
    void theNextKeyIsKnownBeforeItSignsAndTheOldOneAfterIt() {
        clock.pass(PERIOD.minus(LEAD));
        rotate.onSchedule();
        rotate.onSchedule();
        var next = store.all().getLast();

        assertThat(store.all()).containsExactly(first, next);
        assertThat(ring.signing()).isEqualTo(first);
        assertThat(elsewhere.find(next.kid())).contains(next);
        clock.pass(LEAD);
        assertThat(ring.signing()).isEqualTo(next);
        assertThat(ring.all()).containsExactly(first, next);
        clock.pass(SigningKey.USUAL_OVERLAP.minusMillis(1));
        rotate.onSchedule();
        assertThat(ring.find(first.kid())).contains(first);
        clock.pass(Duration.ofMillis(1));
        assertThat(ring.find(first.kid())).isEmpty();
        rotate.onSchedule();
        assertThat(store.all()).containsExactly(next);
    }

    @Test
    void aKeyInWrongHandsIsWorthNothingOnceTheNextOneSigns() {
        var next = rotate.emergency();

        assertThat(ring.signing()).isEqualTo(first);
        assertThat(ring.all()).containsExactly(first, next);
        clock.pass(EMERGENCY_LEAD);
        assertThat(ring.signing()).isEqualTo(next);
        assertThat(ring.all()).containsExactly(next);
        assertThat(ring.find(first.kid())).isEmpty();
        clock.pass(Duration.ofSeconds(15));
        assertThat(elsewhere.all()).containsExactly(next);
    }

    @Test
    void anEmergencyOvertakesARotationThatIsUnderWay() {
        var planned = rotate.early();
        var emergency = rotate.emergency();

        clock.pass(EMERGENCY_LEAD);
        assertThat(ring.signing()).isEqualTo(emergency);
        assertThat(ring.find(planned.kid())).isEmpty();
        clock.pass(LEAD);
        assertThat(ring.signing()).isEqualTo(emergency);
    }
}
