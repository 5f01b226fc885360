package io.omnify.auth.accounts.usecase;

import static io.omnify.auth.TestWorld.CLIENT;
import static io.omnify.auth.TestWorld.PASSWORD;
import static io.omnify.auth.TestWorld.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.TestWorld;
import io.omnify.auth.accounts.port.LoginAttempts;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.mail.domain.Mail;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private static final String ADA = "ada@example.com";
    private static final String NEXT = "quite-another-one-7";
    private final TestWorld world = new TestWorld();
    private final SignedIn ada = world.signUp(ADA);
    private String verification = "";

    @BeforeEach
    void theFirstMailIsTheVerification() {
        verification = ((Mail.Verification) world.mails.removeFirst()).token();
        world.hasher.worked = 0;
    }

    private String resetToken() {
        world.requestPasswordReset.handle(" ADA@example.com");
        return ((Mail.PasswordReset) world.mails.removeLast()).token();
    }

    private void reset(String token, String password) {
        world.resetPassword.handle(token, password, CLIENT.address());
    }

    @Test
    void anAddressIsVerifiedByWhatWasSentThere() {
        assertThat(world.verifiedEmails.isVerified(ada.account().id())).isFalse();

        assertThat(world.verifyEmail.handle(verification).value()).isEqualTo(ADA);

        assertThat(world.verifiedEmails.isVerified(ada.account().id())).isTrue();
        for (var bad : List.of(verification, "omt_guess", "", resetToken()))
            assertThat(refusalOf(() -> world.verifyEmail.handle(bad))).isEqualTo(new Refusal.InvalidMailToken());
    }

    @Test
    void aResetGivesANewPasswordAndEndsEverySession() {
        reset(resetToken(), NEXT);

        assertThat(refusalOf(() -> world.logIn(ADA, PASSWORD))).isEqualTo(new Refusal.InvalidCredentials());
        assertThat(world.logIn(ADA, NEXT)).isNotNull();
        assertThat(world.manageSessions.isAlive(ada.session().session().id())).isFalse();
        assertThat(world.mails)
                .hasOnlyElementsOfType(Mail.PasswordChanged.class)
                .hasSize(1);
        assertThat(world.verifiedEmails.isVerified(ada.account().id())).isTrue();
        assertThat(world.accounts.deeds)
                .extracting(deed -> deed.org() + " " + deed.action() + " " + deed.by())
                .containsExactly(ada.organisation().id() + " password.reset "
                        + ada.account().id());
    }

    @Test
    void aTokenIsGoodOnceForAWhileAndNotBesideANewPassword() {
        var older = resetToken();
        var token = resetToken();
        assertThat(refusalOf(() -> reset(token, "password"))).isInstanceOf(Refusal.WeakPassword.class);
        reset(token, NEXT);

        for (var bad : List.of(token, older, verification, "", "omt_" + "A".repeat(43)))
            assertThat(refusalOf(() -> reset(bad, NEXT))).isEqualTo(new Refusal.InvalidMailToken());
        var late = resetToken();
        world.clock.pass(Duration.ofMinutes(30));
        assertThat(refusalOf(() -> reset(late, NEXT))).isEqualTo(new Refusal.InvalidMailToken());
    }

    @Test
    void aStrangerAndAFullMailboxGetNothing() {
        world.requestPasswordReset.handle("nobody@example.com");
        world.mailsLeft = 0;
        world.requestPasswordReset.handle(ADA);

        assertThat(world.mails).isEmpty();
        assertThat(world.hasher.worked).as("work that would take time").isZero();
    }

    @Test
    void aResetLetsInWhoWasLockedOut() {
        for (int i = 0; i < LoginAttempts.FREE; i++) refusalOf(() -> world.logIn(ADA, "wrong"));
        assertThat(refusalOf(() -> world.logIn(ADA, PASSWORD))).isInstanceOf(Refusal.AccountLocked.class);

        reset(resetToken(), NEXT);

        assertThat(world.logIn(ADA, NEXT)).isNotNull();
    }

    @Test
    void aPasswordMustNotNameThePersonOrAnyOfTheirOrganisations() {
        var token = resetToken();
        for (var weak : List.of("ada@example.com", "AdaByron1815", "xx-Engines-xx"))
            assertThat(refusalOf(() -> reset(token, weak))).isInstanceOf(Refusal.WeakPassword.class);
    }
}
