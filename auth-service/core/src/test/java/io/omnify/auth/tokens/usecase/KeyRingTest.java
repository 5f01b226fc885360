package io.omnify.auth.tokens.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.auth.port.CountingIds;
import io.omnify.auth.port.TestClock;
import io.omnify.auth.tokens.domain.SigningKey;
import io.omnify.auth.tokens.port.InMemorySigningKeys;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeyRingTest {
    private final TestClock clock = new TestClock();
    private final InMemorySigningKeys store = new InMemorySigningKeys();
    private final KeyRing ring = new KeyRing(store, new CountingIds(), clock);

    private SigningKey another(int number, Duration in) {
        var key = SigningKey.generate(
                number, "key_other" + number, clock.instant().plus(in), SigningKey.USUAL_OVERLAP);
        store.add(key);
        return key;
    }

    @Test
    void makesTheFirstKeyAndKeepsIt() {
        var first = ring.signing();

        assertThat(ring.signing()).isEqualTo(first);
        assertThat(new KeyRing(store, new CountingIds(), clock).signing()).isEqualTo(first);
        assertThat(first.publicKey().getModulus().bitLength()).isEqualTo(2048);
        assertThat(first.toString()).isEqualTo("SigningKey[" + first.kid() + "]");
    }

    @Test
    void publishesTheNextKeyBeforeItSigns() {
        var first = ring.signing();
        var next = another(2, Duration.ofMinutes(10));
        clock.pass(Duration.ofMinutes(1));

        assertThat(ring.all()).containsExactly(first, next);
        assertThat(ring.signing()).isEqualTo(first);

        clock.pass(Duration.ofMinutes(9));

        assertThat(ring.signing()).isEqualTo(next);
        assertThat(ring.find(first.kid())).contains(first);
    }

    @Test
    void looksAgainForAnUnknownKeyButNotAllTheTime() {
        ring.signing();
        var next = another(2, Duration.ZERO);
        assertThat(ring.find(next.kid())).isEmpty();
        clock.pass(Duration.ofSeconds(5));

        assertThat(ring.find(next.kid())).contains(next);

        int reads = store.reads;
        for (int i = 0; i < 100; i++) ring.find("key_unknown" + i);
        assertThat(store.reads).isEqualTo(reads);
    }

    @Test
    void signsOnWhileTheStoreIsAway() {
        var first = ring.signing();
        store.away = true;
        clock.pass(Duration.ofHours(1));

        assertThat(ring.signing()).isEqualTo(first);
    }

    @Test
    void saysSoWhenThereWasNeverAKey() {
        store.away = true;

        assertThatThrownBy(ring::signing).isInstanceOf(IllegalStateException.class);

        store.away = false;
        assertThat(ring.signing()).isNotNull();
    }
}
