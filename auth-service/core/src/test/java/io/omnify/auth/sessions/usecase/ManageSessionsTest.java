package io.omnify.auth.sessions.usecase;

import static io.omnify.auth.TestWorld.PASSWORD;
import static io.omnify.auth.TestWorld.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.TestWorld;
import io.omnify.auth.accounts.usecase.SignedIn;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ManageSessionsTest {
    private final TestWorld world = new TestWorld();
    private final ManageSessions sessions = world.manageSessions;
    private final SignedIn ada = world.signUp("ada@example.com");
    private final SignedIn eve = world.signUp("eve@example.com");

    private static SessionId idOf(SignedIn entry) {
        return entry.session().session().id();
    }

    private void end(SignedIn who, SessionId what) {
        sessions.end(who.organisation().id(), who.account().id(), what, Session.Reason.REVOKED);
    }

    @Test
    void anEndedSessionIsAnnouncedAndGone() {
        assertThat(sessions.isAlive(idOf(ada))).isTrue();

        end(ada, idOf(ada));

        assertThat(sessions.isAlive(idOf(ada))).isFalse();
        assertThat(world.revocations.sessions()).containsExactly(idOf(ada).value());
        assertThat(world.sessions.events).hasSize(1);
        assertThat(refusalOf(() -> end(ada, idOf(ada)))).isEqualTo(new Refusal.NotFound("session"));
    }

    @Test
    void nobodyEndsSomebodyElsesSession() {
        assertThat(refusalOf(() -> end(eve, idOf(ada)))).isEqualTo(new Refusal.NotFound("session"));

        assertThat(sessions.isAlive(idOf(ada))).isTrue();
    }

    @Test
    void allOthersAreEndedAtOnce() {
        var second = world.logIn("ada@example.com", PASSWORD);
        var third = world.logIn("ada@example.com", PASSWORD);

        sessions.endOthers(ada.organisation().id(), ada.account().id(), idOf(second), Session.Reason.REVOKED);

        assertThat(sessions.isAlive(idOf(second))).isTrue();
        assertThat(world.revocations.sessions())
                .containsExactlyInAnyOrder(idOf(ada).value(), idOf(third).value());
    }

    @Test
    void whatCouldNotBeAnnouncedIsAnnouncedLater() {
        world.revocations.away = true;
        end(ada, idOf(ada));
        assertThat(sessions.isAlive(idOf(ada))).as("ended all the same").isFalse();
        world.endSession.announceMissed();
        world.revocations.away = false;

        world.endSession.announceMissed();
        world.endSession.announceMissed();

        assertThat(world.revocations.sessions()).containsExactly(idOf(ada).value());
    }

    @Test
    void whatNoTokenOutlivesIsNotAnnouncedAnyMore() {
        world.revocations.away = true;
        end(ada, idOf(ada));
        world.revocations.away = false;
        world.clock.pass(Duration.ofMinutes(20));

        world.endSession.announceMissed();

        assertThat(world.revocations.announced).isEmpty();
    }

    @Test
    void unknownSessionsAreNotAlive() {
        assertThat(sessions.isAlive(new SessionId("sess_unknown"))).isFalse();
        world.clock.pass(Duration.ofDays(30));
        assertThat(sessions.isAlive(idOf(ada))).isFalse();
        world.clock.pass(Duration.ofDays(8));
        world.endSession.forgetLongOver();
        assertThat(world.sessions.holdingToken(idOf(ada))).isEmpty();
    }
}
