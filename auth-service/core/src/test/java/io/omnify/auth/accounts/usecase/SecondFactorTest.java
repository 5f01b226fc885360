package io.omnify.auth.accounts.usecase;

import static io.omnify.auth.TestWorld.CLIENT;
import static io.omnify.auth.TestWorld.PASSWORD;
import static io.omnify.auth.TestWorld.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.TestWorld;
import io.omnify.auth.accounts.domain.RecoveryCode;
import io.omnify.auth.accounts.port.LoginAttempts;
import io.omnify.auth.api.Permission;
import io.omnify.auth.api.Role;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.tokens.domain.AccessClaims;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecondFactorTest {
    private static final String ADA = "ada@example.com";
    private final TestWorld world = new TestWorld();
    private final SignedIn ada = world.signUp(ADA);

    private List<RecoveryCode> enrol() {
        world.manageSecondFactor.begin(ada.account().id());
        return world.manageSecondFactor.confirm(ada.account().id(), world.codeNow());
    }

    private SignedIn logIn(String code) {
        return world.logIn.handle(ADA, PASSWORD, code, CLIENT);
    }

    private AccessClaims.OfUser lastClaims() {
        return (AccessClaims.OfUser) world.issued.getLast();
    }

    @Test
    void protectsNothingBeforeItIsConfirmed() {
        world.manageSecondFactor.begin(ada.account().id());

        assertThat(world.logIn(ADA, PASSWORD)).isNotNull();
        assertThat(refusalOf(
                        () -> world.manageSecondFactor.confirm(ada.account().id(), "000000")))
                .isEqualTo(new Refusal.WrongCode("code"));
        assertThat(world.manageSecondFactor.state(ada.account().id()).inForce()).isFalse();
    }

    @Test
    void inForceAPasswordAloneOpensNothing() {
        enrol();
        world.clock.pass(Duration.ofSeconds(30));

        assertThat(refusalOf(() -> world.logIn(ADA, PASSWORD))).isEqualTo(new Refusal.SecondFactorRequired());
        assertThat(refusalOf(() -> logIn("123456"))).isEqualTo(new Refusal.InvalidSecondFactor());
        assertThat(refusalOf(() -> world.logIn.handle(ADA, "wrong", world.codeNow(), CLIENT)))
                .isEqualTo(new Refusal.InvalidCredentials());
        assertThat(logIn(world.codeNow())).isNotNull();
        assertThat(lastClaims().proof()).isEqualTo(Proof.byBoth(world.clock.instant()));
    }

    @Test
    void aCodeIsGoodOnceAndNotAfterAYoungerOne() {
        enrol();
        assertThat(refusalOf(() -> logIn(world.codeNow()))).isEqualTo(new Refusal.InvalidSecondFactor());
        world.clock.pass(Duration.ofSeconds(30));
        var early = world.codeNow();
        world.clock.pass(Duration.ofSeconds(30));
        logIn(world.codeNow());

        assertThat(refusalOf(() -> logIn(world.codeNow()))).isEqualTo(new Refusal.InvalidSecondFactor());
        assertThat(refusalOf(() -> logIn(early))).isEqualTo(new Refusal.InvalidSecondFactor());
    }

    @Test
    void aCodeOfTheStepBeforeIsGoodAndAnOlderOneIsNot() {
        enrol();
        world.clock.pass(Duration.ofSeconds(30));
        var before = world.codeNow();
        world.clock.pass(Duration.ofSeconds(60));
        assertThat(refusalOf(() -> logIn(before))).isEqualTo(new Refusal.InvalidSecondFactor());
        var recent = world.codeNow();
        world.clock.pass(Duration.ofSeconds(30));

        assertThat(logIn(recent)).isNotNull();
    }

    @Test
    void aRecoveryCodeIsGoodOnceHoweverItIsTyped() {
        var codes = enrol();
        assertThat(codes).hasSize(RecoveryCode.COUNT).doesNotHaveDuplicates();
        var typed = " " + codes.getFirst().text().toUpperCase().replace("-", " ");

        assertThat(logIn(typed)).isNotNull();
        assertThat(refusalOf(() -> logIn(typed))).isEqualTo(new Refusal.InvalidSecondFactor());
        assertThat(world.manageSecondFactor.state(ada.account().id()).recoveryCodesLeft())
                .isEqualTo(RecoveryCode.COUNT - 1);

        var renewed = world.manageSecondFactor.renewRecoveryCodes(ada.account().id());
        assertThat(refusalOf(() -> logIn(codes.getLast().text()))).isEqualTo(new Refusal.InvalidSecondFactor());
        assertThat(logIn(renewed.getFirst().text())).isNotNull();
    }

    @Test
    void guessingCodesLocksLikeGuessingPasswords() {
        enrol();
        for (int i = 0; i < LoginAttempts.FREE; i++)
            assertThat(refusalOf(() -> logIn("x"))).isEqualTo(new Refusal.InvalidSecondFactor());
        world.clock.pass(Duration.ofSeconds(29));

        assertThat(refusalOf(() -> logIn(world.codeNow()))).isInstanceOf(Refusal.AccountLocked.class);
    }

    @Test
    void whereItIsRequiredWhoHasNoneGetsNoFurtherThanToSetOneUp() {
        var strict = ada.organisation().withSettings(Map.of("mfa_required", true));
        world.organisations.save(
                strict, new Deed(strict.id(), "organization.updated", "organization", "o", null, null));

        world.logIn(ADA, PASSWORD);
        assertThat(lastClaims().role()).isEqualTo(Role.CUSTOM);
        assertThat(lastClaims().scopes()).isEqualTo(Set.of(Permission.USER_READ));

        enrol();
        world.renew(ada.session().token().text());
        assertThat(lastClaims().role()).isEqualTo(Role.OWNER);
    }

    private Admission stepUp(String password, String code) {
        var evidence = new StepUp.Evidence(password, code, CLIENT.address());
        var session = ada.session().session().id();
        return world.stepUp.handle(ada.organisation().id(), ada.account().id(), session, evidence);
    }

    @Test
    void aStepUpRenewsTheProofOfTheSameSession() {
        world.clock.pass(Duration.ofHours(1));

        stepUp(PASSWORD, null);

        assertThat(lastClaims().session())
                .isEqualTo(ada.session().session().id().value());
        assertThat(lastClaims().proof()).isEqualTo(Proof.byPassword(world.clock.instant()));
        assertThat(refusalOf(() -> stepUp("wrong", null))).isEqualTo(new Refusal.WrongPassword());
        assertThat(refusalOf(() -> stepUp(null, null))).isInstanceOf(Refusal.Invalid.class);
        world.clock.pass(Duration.ofHours(1));
        world.renew(ada.session().token().text());
        assertThat(lastClaims().proof().at()).isEqualTo(world.clock.instant().minus(Duration.ofHours(1)));
    }

    @Test
    void whoHasASecondFactorStepsUpWithIt() {
        enrol();
        world.clock.pass(Duration.ofSeconds(30));

        assertThat(refusalOf(() -> stepUp(PASSWORD, null))).isEqualTo(new Refusal.CodeNeeded());
        assertThat(refusalOf(() -> stepUp(null, "000000"))).isEqualTo(new Refusal.WrongCode("totp"));
        stepUp(null, world.codeNow());
        assertThat(lastClaims().proof()).isEqualTo(Proof.byBoth(world.clock.instant()));
    }
}
