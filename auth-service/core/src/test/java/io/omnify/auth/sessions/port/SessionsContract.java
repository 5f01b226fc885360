package io.omnify.auth.sessions.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.UserId;
import io.omnify.auth.port.CountingRandomness;
import io.omnify.auth.port.Randomness;
import io.omnify.auth.sessions.domain.Client;
import io.omnify.auth.sessions.domain.Proof;
import io.omnify.auth.sessions.domain.RefreshToken;
import io.omnify.auth.sessions.domain.Session;
import io.omnify.auth.sessions.domain.SessionId;
import io.omnify.auth.sessions.domain.SessionLifetime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Sessions} must do. The in-memory fake and the Mongo adapter both pass it. */
public abstract class SessionsContract {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123Z");
    private static final Client CLIENT = new Client("192.0.2.1", "a browser");

    private final Randomness randomness = new CountingRandomness();
    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final UserId ada = new UserId("user_" + UUID.randomUUID());
    private final String prefix = "sess_" + UUID.randomUUID().toString().replace("-", "");
    private final RefreshToken token = token("1");
    private final Session session = open(token, acme, ada);

    protected abstract Sessions sessions();

    private RefreshToken token(String suffix) {
        return RefreshToken.first(new SessionId(prefix + suffix), randomness.bytes(16), randomness.bytes(32));
    }

    private static Session open(RefreshToken token, OrgId org, UserId user) {
        return Session.open(token, user, org, CLIENT, Proof.byPassword(NOW), SessionLifetime.STANDARD, NOW);
    }

    private Session renewed() {
        var next = token.next(randomness.bytes(32));
        return session.renewed(next, new Client("192.0.2.2", "a phone"), SessionLifetime.STANDARD, NOW.plusSeconds(5));
    }

    @Test
    void givesBackWhatWasStored() {
        sessions().add(session);

        assertThat(sessions().holdingToken(session.id())).contains(session);
        assertThat(sessions().holdingToken(new SessionId(prefix + "9"))).isEmpty();
    }

    @Test
    void keepsARenewal() {
        sessions().add(session);
        var renewed = renewed();

        assertThat(sessions().renew(session, renewed)).isTrue();

        assertThat(sessions().holdingToken(session.id())).contains(renewed);
    }

    @Test
    void letsOneOfManyRenewalsWin() throws Exception {
        sessions().add(session);
        List<Callable<Boolean>> racers = IntStream.range(0, 64)
                .<Callable<Boolean>>mapToObj(i -> () -> sessions().renew(session, renewed()))
                .toList();

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var won = pool.invokeAll(racers).stream().filter(f -> f.resultNow()).count();

            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void countsWhoComesWithTheReplacedToken() {
        sessions().add(session);
        assertThat(sessions().countRival(token)).as("still the present one").isEmpty();
        var renewed = renewed();
        sessions().renew(session, renewed);

        sessions().countRival(token);
        var second = sessions().countRival(token).orElseThrow();

        assertThat(second.renewal().rivals()).isEqualTo(2);
        assertThat(sessions().holdingToken(session.id())).contains(second);
        assertThat(sessions().renew(second, second.renewedAgain(token.next(randomness.bytes(32)))))
                .isTrue();
        assertThat(sessions().holdingToken(session.id()).orElseThrow().renewal().rivals())
                .isZero();
        assertThat(sessions().countRival(token)).as("still the replaced one").isPresent();
    }

    @Test
    void keepsANewProof() {
        sessions().add(session);
        var both = Proof.byBoth(NOW.plusSeconds(9));

        sessions().prove(session.id(), both);

        assertThat(sessions().holdingToken(session.id())).contains(session.proven(both));
    }

    @Test
    void findsTheSessionsOfAPersonInEveryOrganisation() {
        var elsewhere = open(token("2"), new OrgId("org_" + UUID.randomUUID()), ada);
        var ended = open(token("3"), acme, ada);
        List.of(session, elsewhere, ended).forEach(sessions()::add);
        sessions().end(ended.end(Session.Reason.LOGOUT, NOW));

        assertThat(sessions().aliveAnywhere(ada, NOW, 10)).containsExactlyInAnyOrder(session, elsewhere);
        assertThat(sessions().aliveAnywhere(ada, NOW, 1)).hasSize(1);
    }

    @Test
    void endsASessionOnce() {
        sessions().add(session);
        var ended = session.end(Session.Reason.LOGOUT, NOW.plusSeconds(7));

        assertThat(sessions().end(ended)).isTrue();
        assertThat(sessions().end(session.end(Session.Reason.REVOKED, NOW.plusSeconds(9))))
                .isFalse();

        assertThat(sessions().holdingToken(session.id())).contains(ended.session());
        assertThat(sessions().renew(session, renewed())).isFalse();
    }

    @Test
    void endingKeepsARenewalThatCameBetween() {
        sessions().add(session);
        var renewed = renewed();
        sessions().renew(session, renewed);

        sessions().end(session.end(Session.Reason.REFRESH_TOKEN_REUSED, NOW.plusSeconds(7)));

        var stored = sessions().holdingToken(session.id()).orElseThrow();
        assertThat(stored.renewal()).isEqualTo(renewed.renewal());
        assertThat(stored.isRevoked()).isTrue();
    }

    @Test
    void remembersWhatIsNotAnnounced() {
        sessions().add(session);
        var at = NOW.plusSeconds(7);
        sessions().end(session.end(Session.Reason.LOGOUT, at));

        assertThat(sessions().unannounced(NOW, 1000)).contains(session.id());
        assertThat(sessions().unannounced(at, 1000)).doesNotContain(session.id());

        sessions().announced(session.id());

        assertThat(sessions().unannounced(NOW, 1000)).doesNotContain(session.id());
    }

    @Test
    void listsWhatIsAliveNewestFirst() {
        var second = open(token("2"), acme, ada);
        var ended = open(token("3"), acme, ada);
        List.of(session, second, ended).forEach(sessions()::add);
        sessions().end(ended.end(Session.Reason.LOGOUT, NOW));

        assertThat(sessions().alive(acme, ada, Optional.empty(), NOW, 10)).containsExactly(second, session);
        assertThat(sessions().alive(acme, ada, Optional.empty(), NOW, 1)).containsExactly(second);
        assertThat(sessions().alive(acme, ada, Optional.of(second.id()), NOW, 10))
                .containsExactly(session);
        assertThat(sessions().alive(acme, ada, Optional.empty(), NOW.plus(Duration.ofDays(30)), 10))
                .isEmpty();
    }

    @Test
    void hidesSessionsFromOtherOrganisationsAndPeople() {
        sessions().add(session);

        assertThat(sessions().alive(new OrgId("org_" + UUID.randomUUID()), ada, Optional.empty(), NOW, 10))
                .isEmpty();
        assertThat(sessions().alive(acme, new UserId("user_" + UUID.randomUUID()), Optional.empty(), NOW, 10))
                .isEmpty();
    }

    @Test
    void forgetsWhatIsLongOver() {
        sessions().add(session);
        var end = session.renewal().idleUntil();

        sessions().forgetOver(end);
        assertThat(sessions().holdingToken(session.id())).isPresent();
        sessions().forgetOver(end.plusMillis(1));

        assertThat(sessions().holdingToken(session.id())).isEmpty();
    }
}
