package io.omnify.auth.accounts.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link LoginAttempts} must do. The in-memory fake and the Redis adapter both pass it. */
public abstract class LoginAttemptsContract {
    private final String here = "2001:db8::" + UUID.randomUUID();

    private final EmailAddress ada = new EmailAddress(UUID.randomUUID() + "@example.com");

    protected abstract LoginAttempts attempts();

    private void fail(int times) {
        for (int i = 0; i < times; i++) attempts().failed(ada, here);
    }

    @Test
    void theFirstMistakesAreFree() {
        fail(LoginAttempts.FREE - 1);

        assertThat(attempts().lockedFor(ada, here)).isEmpty();
    }

    @Test
    void moreMistakesLockLongerAndLonger() {
        fail(LoginAttempts.FREE);
        var first = attempts().lockedFor(ada, here).orElseThrow();
        fail(1);
        var second = attempts().lockedFor(ada, here).orElseThrow();

        assertThat(first).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        assertThat(second).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
    }

    @Test
    void nobodyIsLockedForLong() {
        fail(40);

        assertThat(attempts().lockedFor(ada, here).orElseThrow()).isLessThanOrEqualTo(LoginAttempts.LONGEST_LOCK);
    }

    @Test
    void guessingElsewhereLocksNobodyHere() {
        fail(LoginAttempts.FREE);

        assertThat(attempts().lockedFor(ada, "192.0.2.2")).isEmpty();
        assertThat(attempts().lockedFor(new EmailAddress("b" + ada.value()), here))
                .isEmpty();
    }

    @Test
    void anAccountAttackedFromManyAddressesIsLockedForThoseItDoesNotKnow() {
        attempts().succeeded(ada, here);
        for (int i = 0; i < LoginAttempts.FREE_PER_ACCOUNT; i++) attempts().failed(ada, here + i);

        assertThat(attempts().lockedFor(ada, here + "x")).isPresent();
        assertThat(attempts().lockedFor(ada, here))
                .as("from where the owner usually comes")
                .isEmpty();
        attempts().succeeded(ada, here + "x");
        assertThat(attempts().lockedFor(ada, here + "x")).as("after a reset").isEmpty();
    }

    @Test
    void anAddressThatTriesManyAccountsIsLockedForThoseItNeverSignedInTo() {
        attempts().succeeded(ada, here);
        for (int i = 0; i < LoginAttempts.FREE_PER_ADDRESS; i++)
            attempts().failed(new EmailAddress(i + ada.value()), here);

        assertThat(attempts().lockedFor(new EmailAddress("next" + ada.value()), here))
                .isPresent();
        assertThat(attempts().lockedFor(ada, here)).isEmpty();
        assertThat(attempts().lockedFor(ada, here + "x")).isEmpty();
    }

    @Test
    void strangersAreDoubtedWhereMoreIsTriedThanUsual() {
        var org = new OrgId("org_" + UUID.randomUUID());
        var other = new OrgId("org_" + UUID.randomUUID());
        var user = new UserId("user_" + UUID.randomUUID());
        attempts().succeeded(ada, here);
        for (int i = 0; i < LoginAttempts.USUAL_PER_ORGANISATION; i++)
            attempts().failedIn(org, user);
        assertThat(attempts().isDoubtful(List.of(org), ada, here + "x")).isFalse();

        attempts().failedIn(org, user);
        attempts().failedNowhere();

        assertThat(attempts().isDoubtful(List.of(other, org), ada, here + "x")).isTrue();
        assertThat(attempts().isDoubtful(List.of(org), ada, here)).isFalse();
        assertThat(attempts().isDoubtful(List.of(other), ada, here + "x")).isFalse();
    }

    @Test
    void aRightPasswordForgivesTheMistakes() {
        fail(LoginAttempts.FREE);
        attempts().succeeded(ada, here);
        fail(LoginAttempts.FREE - 1);

        assertThat(attempts().lockedFor(ada, here)).isEmpty();
    }
}
