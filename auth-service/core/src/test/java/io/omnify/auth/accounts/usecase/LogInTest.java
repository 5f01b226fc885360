package io.omnify.auth.accounts.usecase;

import static io.omnify.auth.TestWorld.CLIENT;
import static io.omnify.auth.TestWorld.PASSWORD;
import static io.omnify.auth.TestWorld.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.TestWorld;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.Password;
import io.omnify.auth.accounts.port.InstantHasher;
import io.omnify.auth.accounts.port.LoginAttempts;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.mail.domain.Mail;
import io.omnify.auth.sessions.domain.Client;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogInTest {
    private static final String ADA = "ada@example.com";

    private final TestWorld world = new TestWorld();

    @BeforeEach
    void adaHasAnAccount() {
        world.signUp(ADA);
        world.hasher.worked = 0;
    }

    private SignedIn logIn(String password) {
        return world.logIn.handle(ADA, password, null, CLIENT);
    }

    private void guess(int times) {
        for (int i = 0; i < times; i++)
            assertThat(refusalOf(() -> logIn("wrong"))).isEqualTo(new Refusal.InvalidCredentials());
    }

    @Test
    void everySignInIsASessionOfItsOwn() {
        var first = logIn(PASSWORD);
        var second = world.logIn(" ADA@example.com", PASSWORD);

        assertThat(first.session().session().id())
                .isNotEqualTo(second.session().session().id());
        assertThat(world.manageSessions.list(
                        first.organisation().id(), first.account().id(), Optional.empty(), 10))
                .hasSize(3);
    }

    @Test
    void anUnknownAddressTakesAsMuchWorkAsAWrongPassword() {
        guess(1);
        int known = world.hasher.worked;
        world.hasher.worked = 0;

        for (var nobody : List.of("nobody@example.com", "not an address", ""))
            assertThat(refusalOf(() -> world.logIn(nobody, "wrong"))).isEqualTo(new Refusal.InvalidCredentials());

        assertThat(world.hasher.worked).isEqualTo(3 * known);
    }

    @Test
    void aLockEndsByItselfAndTryingMeanwhileDoesNotProlongIt() {
        guess(LoginAttempts.FREE);
        for (int i = 0; i < 20; i++)
            assertThat(refusalOf(() -> logIn(PASSWORD))).isInstanceOf(Refusal.AccountLocked.class);

        world.clock.pass(LoginAttempts.FIRST_LOCK);

        assertThat(logIn(PASSWORD)).isNotNull();
        guess(LoginAttempts.FREE - 1);
    }

    @Test
    void aLockSaysHowLongItLasts() {
        guess(LoginAttempts.FREE);
        world.clock.pass(Duration.ofSeconds(10));

        assertThat(refusalOf(() -> logIn("wrong"))).isEqualTo(new Refusal.AccountLocked(Duration.ofSeconds(20)));
    }

    @Test
    void somebodyElsesGuessingLocksNobodyOut() {
        guess(LoginAttempts.FREE);

        var atHome = world.logIn.handle(ADA, PASSWORD, null, new Client("198.51.100.7", ""));

        assertThat(atHome.account().email().value()).isEqualTo(ADA);
    }

    @Test
    void whereManyGuessAPasswordAloneOpensNothingFromAnUnknownPlace() {
        logIn(PASSWORD);
        var account = world.accounts.find(new EmailAddress(ADA)).orElseThrow();
        var org = account.memberships().getFirst().org();
        for (int i = 0; i <= LoginAttempts.USUAL_PER_ORGANISATION; i++) world.attempts.failedIn(org, account.id());
        var abroad = new Client("198.51.100.7", "");
        world.hasher.worked = 0;

        assertThat(refusalOf(() -> world.logIn.handle(ADA, PASSWORD, null, abroad)))
                .isEqualTo(new Refusal.InvalidCredentials());
        assertThat(world.hasher.worked).isEqualTo(1);
        assertThat(logIn(PASSWORD)).as("from where the owner usually comes").isNotNull();

        var letter = (Mail.SignInRefused) world.mails.getLast();
        world.resetPassword.handle(letter.token(), "a-better-battery-9", abroad.address());
        assertThat(world.logIn.handle(ADA, "a-better-battery-9", null, abroad)).isNotNull();
    }

    @Test
    void whoHasASecondFactorIsNotDoubted() {
        var me = logIn(PASSWORD);
        world.manageSecondFactor.begin(me.account().id());
        world.manageSecondFactor.confirm(me.account().id(), world.codeNow());
        world.clock.pass(Duration.ofMinutes(1));
        for (int i = 0; i <= LoginAttempts.USUAL_PER_ORGANISATION; i++)
            world.attempts.failedIn(me.organisation().id(), me.account().id());

        assertThat(world.logIn.handle(ADA, PASSWORD, world.codeNow(), new Client("198.51.100.7", "")))
                .isNotNull();
    }

    @Test
    void aHashOfOldIsRenewed() {
        var account = world.accounts.find(new EmailAddress(ADA)).orElseThrow();
        world.accounts.save(account.withPasswordHash(InstantHasher.outdated(Password.of(PASSWORD))));

        logIn(PASSWORD);

        assertThat(world.accounts.find(new EmailAddress(ADA)).orElseThrow().passwordHash())
                .startsWith("v2:");
        assertThat(logIn(PASSWORD)).isNotNull();
    }

    @Test
    void whoBelongsNowhereIsNotLetIn() {
        var account = world.accounts.find(new EmailAddress(ADA)).orElseThrow();
        world.accounts.replace(TestAccounts.withMemberships(account, List.of()));

        assertThat(refusalOf(() -> logIn(PASSWORD))).isEqualTo(new Refusal.InvalidCredentials());
    }
}
