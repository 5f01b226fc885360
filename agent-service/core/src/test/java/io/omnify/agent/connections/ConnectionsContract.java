package io.omnify.agent.connections;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.Origin;
import io.omnify.agent.connections.domain.Connection.State;
import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.domain.Connection.Validity;
import io.omnify.agent.connections.domain.Connection.Warned;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What every {@link Connections} with its {@link Tokens} must do, the fake and the Mongo adapter alike. */
public abstract class ConnectionsContract {
    /** Long ago, so that of what others keep nothing is due. */
    private static final Instant NOW = Instant.parse("2020-01-01T00:00:00.123Z");

    private static final Instant LATER = NOW.plus(Duration.ofHours(2));
    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final OrgId other = new OrgId("org_" + UUID.randomUUID());

    protected abstract Connections connections();

    protected abstract Tokens tokens();

    private static Credentials credentials(String token, Instant end) {
        return new Credentials(token, end, "refresh-" + token, null, List.of("ads"), Map.of("team", "7"));
    }

    private Connection added(String name) {
        var credentials = credentials("first", LATER);
        var made = new Connection(
                Connection.PREFIX + name + UUID.randomUUID(),
                acme,
                Platform.META_ADS,
                Mode.SIMULATION,
                name,
                new Account("111", "Euros", Currency.getInstance("EUR"), ZoneId.of("Europe/Berlin")),
                State.connected(NOW),
                Validity.of(credentials),
                new Origin("user_1", NOW, NOW),
                1);
        connections().add(made, credentials);
        return made;
    }

    private Connection ended(Connection connection) {
        var ended = connection.in(new State(Status.DISCONNECTED, "", "", LATER));
        assertThat(connections().save(ended, List.of(), Optional.empty())).isTrue();
        return ended;
    }

    private boolean isDue(Connection connection, Instant now) {
        return connections().due(now, now.plus(Duration.ofHours(6)), 1_000).stream()
                .anyMatch(each -> each.id().equals(connection.id()));
    }

    @Test
    void keepsAllOfAConnectionForItsOrganisationAlone() {
        var made = added("a");
        assertThat(connections().find(acme, made.id())).hasValue(made);
        assertThat(connections().find(other, made.id())).isEmpty();
        assertThat(tokens().held(acme, made.id()).orElseThrow().credentials()).isEqualTo(credentials("first", LATER));
        assertThat(tokens().held(other, made.id())).isEmpty();
        assertThat(tokens().version(other, made.id())).isEmpty();
    }

    @Test
    void listsTheNewestFirstWithoutThoseThatEnded() {
        var first = added("a");
        var second = added("b");
        var third = added("c");
        ended(third);
        assertThat(connections().list(acme, 9)).containsExactly(second, first);
        assertThat(connections().list(acme, 1)).containsExactly(second);
        assertThat(connections().list(other, 9)).isEmpty();
    }

    @Test
    void ofTwoChangesAtATimeOneWins() {
        var made = added("a");
        var ours = made.renamed("ours", null, LATER);
        assertThat(connections().save(ours, List.of(), Optional.of("user_1"))).isTrue();
        assertThat(connections().save(made.renamed("theirs", null, LATER), List.of(), Optional.empty()))
                .isFalse();
        assertThat(connections().find(acme, made.id())).hasValue(ours);
    }

    @Test
    void newCredentialsChangeTheirEndWhateverIsSavedMeanwhile() {
        var made = added("a");
        var warned = made.valid(made.validity().warned(new Warned(7, 14)));
        connections().save(warned, List.of(), Optional.empty());
        var end = LATER.plusSeconds(60);
        assertThat(tokens().replace(acme, made.id(), 1, credentials("second", end), LATER))
                .isTrue();
        var now = connections().find(acme, made.id()).orElseThrow().validity();
        assertThat(now.tokenExpiresAt()).isEqualTo(end);
        assertThat(now.warned()).as("the version's end is the same").isEqualTo(new Warned(null, 14));
        assertThat(connections().save(warned.renamed("late", null, LATER), List.of(), Optional.empty()))
                .isTrue();
        assertThat(connections().find(acme, made.id()).orElseThrow().validity().tokenExpiresAt())
                .isEqualTo(end);
    }

    @Test
    void eachIsLookedAfterByOneAndComesAgain() {
        var made = added("a");
        assertThat(isDue(made, LATER)).isTrue();
        assertThat(isDue(made, LATER)).as("given out").isFalse();
        assertThat(isDue(made, LATER.plus(Duration.ofHours(6)))).isTrue();
    }

    @Test
    void oneThatEndedIsLookedAfterWhileItHasCredentials() {
        var made = added("a");
        ended(made);
        assertThat(isDue(made, LATER)).isTrue();
        tokens().erase(acme, made.id());
        assertThat(isDue(made, LATER.plus(Duration.ofDays(9)))).isFalse();
        assertThat(tokens().held(acme, made.id())).isEmpty();
        assertThat(tokens().version(acme, made.id())).isEmpty();
    }

    @Test
    void whatIsRenewedTooLateIsLookedAfterToo() {
        var made = added("a");
        ended(made);
        tokens().erase(acme, made.id());
        assertThat(tokens().replace(acme, made.id(), 1, credentials("late", LATER), LATER))
                .isTrue();
        assertThat(isDue(made, LATER.plus(Duration.ofHours(6)))).isTrue();
    }

    @Test
    void sixtyFourThatRenewAtOnceAreOneThatMay() throws Exception {
        var made = added("a");
        var until = LATER.plusSeconds(30);
        var claims = new ArrayList<Callable<Optional<String>>>();
        for (int i = 0; i < 64; i++) claims.add(() -> tokens().claim(acme, made.id(), 1, LATER, until));
        int won = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(claims)) if (each.get().isPresent()) won++;
        }
        assertThat(won).isEqualTo(1);
        assertThat(tokens().claim(acme, made.id(), 1, until, until.plusSeconds(30)))
                .as("whoever had it broke off")
                .isPresent();
    }

    @Test
    void olderOnesNeverReplaceNewerOnes() {
        var made = added("a");
        var claim =
                tokens().claim(acme, made.id(), 1, LATER, LATER.plusSeconds(30)).orElseThrow();
        assertThat(tokens().replace(acme, made.id(), 1, credentials("second", LATER), LATER))
                .isTrue();
        assertThat(tokens().replace(acme, made.id(), 1, credentials("third", LATER), LATER))
                .isFalse();
        assertThat(tokens().claim(acme, made.id(), 1, LATER, LATER.plusSeconds(30)))
                .as("of a version that is over")
                .isEmpty();
        tokens().release(acme, made.id(), claim);
        var held = tokens().held(acme, made.id()).orElseThrow();
        assertThat(held.credentials().accessToken()).isEqualTo("second");
        assertThat(held.version()).isEqualTo(2);
        assertThat(held.since()).isEqualTo(LATER);
    }
}
