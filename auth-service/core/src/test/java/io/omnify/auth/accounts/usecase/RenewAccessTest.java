package io.omnify.auth.accounts.usecase;

import static io.omnify.auth.TestWorld.CLIENT;
import static io.omnify.auth.TestWorld.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.TestWorld;
import io.omnify.auth.accounts.domain.Membership;
import io.omnify.auth.api.Role;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionEvent;
import io.omnify.auth.tokens.domain.AccessClaims;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RenewAccessTest {
    private final TestWorld world = new TestWorld();
    private final SignedIn ada = world.signUp("ada@example.com");
    private final String first = ada.session().token().text();

    private static String tokenOf(SignedIn entry) {
        return entry.session().token().text();
    }

    private Session session() {
        return world.sessions.holdingToken(ada.session().session().id()).orElseThrow();
    }

    @Test
    void aTokenIsGoodOnce() {
        world.clock.pass(Duration.ofMinutes(10));
        var second = tokenOf(world.renew(first));
        var third = tokenOf(world.renew(second));

        assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
        assertThat(session().isRevoked()).isFalse();
    }

    @Test
    void anOldTokenEndsTheSessionAndTellsEverybody() {
        world.renew(first);
        world.clock.pass(Session.GRACE.plusMillis(1));

        assertThat(refusalOf(() -> world.renew(first))).isEqualTo(new Refusal.RefreshTokenReused());

        assertThat(session().isRevoked()).isTrue();
        assertThat(world.revocations.sessions()).containsExactly(session().id().value());
        assertThat(world.sessions.events)
                .containsExactly(new SessionEvent.Revoked(
                        session().id(),
                        ada.account().id(),
                        ada.organisation().id(),
                        Session.Reason.REFRESH_TOKEN_REUSED,
                        world.clock.instant()));
    }

    @Test
    void evenAVeryOldTokenIsRecognised() {
        var token = first;
        for (int i = 0; i < 50; i++) token = tokenOf(world.renew(token));
        world.clock.pass(Duration.ofDays(1));
        var last = token;

        assertThat(refusalOf(() -> world.renew(first))).isEqualTo(new Refusal.RefreshTokenReused());
        assertThat(refusalOf(() -> world.renew(last))).isEqualTo(new Refusal.InvalidRefreshToken());
    }

    @Test
    void aRequestThatWasSentBeforeTheRenewalHasOnlyLostARace() {
        Instant sent = world.clock.instant();
        world.clock.pass(Duration.ofMillis(20));
        var winner = tokenOf(world.renew(first));

        assertThat(refusalOf(() -> world.renewAccess.handle(first, CLIENT, sent)))
                .isEqualTo(new Refusal.InvalidRefreshToken());

        assertThat(session().isRevoked()).isFalse();
        assertThat(world.renew(winner)).isNotNull();
    }

    @Test
    void whoLostTheAnswerMayAskAgainSoonAndAlone() {
        var lost = tokenOf(world.renew(first));
        world.clock.pass(Duration.ofSeconds(2));

        var again = tokenOf(world.renew(first));

        assertThat(session().isRevoked()).isFalse();
        var third = tokenOf(world.renew(again));
        assertThat(third).isNotEqualTo(again);
        assertThat(refusalOf(() -> world.renew(lost))).isEqualTo(new Refusal.RefreshTokenReused());
    }

    @Test
    void whoComesLateInACrowdHasLostTheRace() {
        var winner = tokenOf(world.renew(first));
        world.clock.pass(Duration.ofMillis(1));
        world.meanwhile = () -> {
            world.meanwhile = () -> {};
            assertThat(refusalOf(() -> world.renew(first))).isEqualTo(new Refusal.InvalidRefreshToken());
        };

        assertThat(refusalOf(() -> world.renew(first))).isEqualTo(new Refusal.InvalidRefreshToken());

        assertThat(session().isRevoked()).isFalse();
        assertThat(world.renew(winner)).isNotNull();
    }

    @Test
    void whoLostTheAnswerAgainMayAskAgainButTheGraceEnds() {
        world.renew(first);
        world.clock.pass(Duration.ofSeconds(2));
        world.renew(first);
        world.clock.pass(Duration.ofSeconds(2));
        world.renew(first);
        world.clock.pass(Duration.ofSeconds(7));

        assertThat(refusalOf(() -> world.renew(first))).isEqualTo(new Refusal.RefreshTokenReused());
    }

    @Test
    void aCopyInAnotherProgramGetsNoGrace() {
        world.renew(first);
        var thief = new Client("192.0.2.1", "a script");
        world.clock.pass(Duration.ofMillis(1));

        assertThat(refusalOf(() -> world.renewAccess.handle(first, thief, world.clock.instant())))
                .isEqualTo(new Refusal.RefreshTokenReused());
    }

    @Test
    void aSessionEndedMeanwhileGivesNobodyASecondChance() {
        world.renew(first);
        world.clock.pass(Duration.ofMillis(1));
        world.meanwhile = () -> world.endSession.handle(session(), Session.Reason.LOGOUT);

        assertThat(refusalOf(() -> world.renew(first))).isEqualTo(new Refusal.InvalidRefreshToken());
    }

    @Test
    void aTokenLeftUnusedFor30DaysIsNoLongerGood() {
        world.clock.pass(Duration.ofDays(30));

        assertThat(refusalOf(() -> world.renew(first))).isEqualTo(new Refusal.InvalidRefreshToken());
    }

    @Test
    void noSessionLivesLongerThan90Days() {
        var entry = ada;
        for (int i = 0; i < 4; i++) {
            world.clock.pass(Duration.ofDays(20));
            entry = world.renew(tokenOf(entry));
        }
        assertThat(entry.session().tokenLifetime()).isEqualTo(Duration.ofDays(10));
        var last = tokenOf(entry);
        world.clock.pass(Duration.ofDays(10));

        assertThat(refusalOf(() -> world.renew(last))).isEqualTo(new Refusal.InvalidRefreshToken());
    }

    @Test
    void aNewTokenCarriesTheRoleOfNow() {
        var asViewer = new Membership(ada.organisation().id(), Role.VIEWER, world.clock.instant());
        world.accounts.replace(TestAccounts.withMemberships(ada.account(), List.of(asViewer)));

        world.renew(first);

        assertThat(world.issued.getLast())
                .isInstanceOfSatisfying(
                        AccessClaims.OfUser.class,
                        claims -> assertThat(claims.role()).isEqualTo(Role.VIEWER));
    }

    @Test
    void whoIsNoMemberAnyMoreLosesTheSession() {
        world.accounts.replace(TestAccounts.withMemberships(ada.account(), List.of()));

        assertThat(refusalOf(() -> world.renew(first))).isEqualTo(new Refusal.InvalidRefreshToken());

        assertThat(session().isRevoked()).isTrue();
    }

    @Test
    void aGuessEndsNothing() {
        var guess = first.substring(0, first.indexOf('.')) + "." + "A".repeat(22) + "." + "B".repeat(43);

        for (var wrong : List.of(guess, "", "nonsense", "omr_unknown." + "A".repeat(22) + "." + "B".repeat(43)))
            assertThat(refusalOf(() -> world.renew(wrong))).isEqualTo(new Refusal.InvalidRefreshToken());

        assertThat(session().isRevoked()).isFalse();
    }
}
