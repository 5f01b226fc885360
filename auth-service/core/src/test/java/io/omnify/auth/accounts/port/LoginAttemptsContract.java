package io.omnify.auth.accounts.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.accounts.domain.EmailAddress;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link LoginAttempts} must do. The in-memory fake and the Redis adapter both pass it. */
public abstract class LoginAttemptsContract {
    private static final String HERE = "192.0.2.1";

    private final EmailAddress ada = new EmailAddress(UUID.randomUUID() + "@example.com");

    protected abstract LoginAttempts attempts();

    private void fail(int times) {
        for (int i = 0; i < times; i++) attempts().failed(ada, HERE);
    }

    @Test
    void theFirstMistakesAreFree() {
        fail(LoginAttempts.FREE - 1);

        assertThat(attempts().lockedFor(ada, HERE)).isEmpty();
    }

    @Test
    void moreMistakesLockLongerAndLonger() {
        fail(LoginAttempts.FREE);
        var first = attempts().lockedFor(ada, HERE).orElseThrow();
        fail(1);
        var second = attempts().lockedFor(ada, HERE).orElseThrow();

        assertThat(first).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(second).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
    }

    @Test
    void nobodyIsLockedForLong() {
        fail(40);

        assertThat(attempts().lockedFor(ada, HERE).orElseThrow()).isLessThanOrEqualTo(LoginAttempts.LONGEST_LOCK);
    }

    @Test
    void guessingElsewhereLocksNobodyHere() {
        fail(LoginAttempts.FREE);

        assertThat(attempts().lockedFor(ada, "192.0.2.2")).isEmpty();
        assertThat(attempts().lockedFor(new EmailAddress("b" + ada.value()), HERE))
                .isEmpty();
    }

    @Test
    void aRightPasswordForgivesTheMistakes() {
        fail(LoginAttempts.FREE);
        attempts().succeeded(ada, HERE);
        fail(LoginAttempts.FREE - 1);

        assertThat(attempts().lockedFor(ada, HERE)).isEmpty();
    }
}
