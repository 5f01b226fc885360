package io.omnify.agent.connections;

import static io.omnify.agent.connections.ConnectionScene.ACME;
import static io.omnify.agent.connections.ConnectionScene.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.domain.ConnectionEvent;
import io.omnify.agent.connections.port.LastGood;
import io.omnify.agent.connections.usecase.ReadConnection;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class UseConnectionTest {
    private static final PlatformFailure AWAY = new PlatformFailure.Unavailable("down", "It does not answer.");
    private final ConnectionScene scene = new ConnectionScene();

    @Test
    void anEndedTokenIsRenewedBeforeTheCall() {
        var connection = scene.rotating();
        scene.pass(Duration.ofHours(2));
        assertThat(scene.instance.use.handle(ACME, connection.id(), scene::ask)).isEqualTo("access-2");
        assertThat(scene.vendor.refreshes()).isEqualTo(1);
    }

    @Test
    void aTokenIsRenewedAheadOfItsEndAndNotAtEveryCall() {
        var connection = scene.rotating();
        scene.pass(Duration.ofMinutes(10));
        for (int i = 0; i < 5; i++) scene.instance.use.handle(ACME, connection.id(), scene::ask);
        assertThat(scene.vendor.refreshes()).isZero();
        scene.pass(Duration.ofMinutes(40));
        for (int i = 0; i < 5; i++) scene.instance.use.handle(ACME, connection.id(), scene::ask);
        assertThat(scene.vendor.refreshes()).isEqualTo(1);
    }

    @Test
    void sixtyFourRefreshesAtOnceOfTwoInstancesLeaveOneGoodToken() throws Exception {
        var connection = scene.rotating();
        scene.pass(Duration.ofHours(2));
        var instances = List.of(scene.instance, scene.new Instance());
        var used = new ArrayList<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<String>>();
            for (int i = 0; i < 64; i++) {
                var use = instances.get(i % 2).use;
                all.add(() -> use.handle(ACME, connection.id(), scene::ask));
            }
            for (var each : threads.invokeAll(all)) used.add(each.get());
        }
        assertThat(scene.vendor.refreshes()).isEqualTo(1);
        assertThat(scene.vendor.renewable()).isEqualTo(1);
        assertThat(new HashSet<>(used)).containsExactly("access-2");
        assertThat(scene.credentials(connection).refreshToken()).isEqualTo("refresh-2");
        assertThat(scene.status(connection)).isEqualTo(Status.CONNECTED);
    }

    @Test
    void whatAnotherInstanceRenewedIsTakenAndNotRefreshedAgain() {
        var connection = scene.rotating();
        var other = scene.new Instance();
        var token = scene.instance.use.handle(ACME, connection.id(), access -> {
            // the vendor ends it early, and the other instance is quicker to find out
            if (access.token().equals("access-1")) {
                scene.pass(Duration.ofHours(2));
                other.use.handle(ACME, connection.id(), scene::ask);
            }
            return scene.ask(access);
        });
        assertThat(token).isEqualTo("access-2");
        assertThat(scene.vendor.refreshes()).isEqualTo(1);
    }

    @Test
    void anInstanceThatDiedWhileRenewingHoldsNobodyUpForGood() {
        var connection = scene.rotating();
        scene.pass(Duration.ofHours(2));
        var now = scene.now.get();
        assertThat(scene.connections.claim(ACME, connection.id(), 2, now, now.plusSeconds(30)))
                .isPresent();
        scene.pass(Duration.ofSeconds(31));
        assertThat(scene.instance.use.handle(ACME, connection.id(), scene::ask)).isEqualTo("access-2");
    }

    @Test
    void deadCredentialsAskForAPersonAndAreNotDeleted() {
        var connection = scene.rotating();
        scene.vendor.forgetAll();
        assertThatThrownBy(() -> scene.instance.use.handle(ACME, connection.id(), scene::ask))
                .isInstanceOf(PlatformFailed.class);
        assertThat(scene.status(connection)).isEqualTo(Status.REAUTH_REQUIRED);
        assertThat(scene.credentials(connection).refreshToken()).isEqualTo("refresh-1");
        assertThatThrownBy(() -> scene.instance.use.handle(ACME, connection.id(), scene::ask))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.ConnectionNotUsable.class));

        scene.connections.replace(ACME, connection.id(), 2, scene.vendor.grant(), scene.now.get());
        assertThat(scene.test.handle(ACME, connection.id()).ok()).isTrue();
        assertThat(scene.status(connection)).isEqualTo(Status.CONNECTED);
    }

    @Test
    void unauthorisedForAnotherReasonIsNoDeadToken() {
        var connection = scene.simulated();
        assertThatThrownBy(() -> scene.instance.use.handle(ACME, connection.id(), access -> {
                    throw new PlatformFailed(new PlatformFailure.Unauthorized("not_yet", "Not delivered yet."));
                }))
                .isInstanceOf(PlatformFailed.class);
        assertThat(scene.status(connection)).isEqualTo(Status.CONNECTED);
    }

    @Test
    void aVendorAwayForAnHourIsDownThenWellAndLosesNothing() {
        var connection = scene.rotating();
        scene.vendor.fail(AWAY);
        for (int minute = 0; minute < 60; minute++) {
            assertThatThrownBy(() -> scene.instance.use.handle(ACME, connection.id(), scene::ask))
                    .isInstanceOf(PlatformFailed.class);
            scene.pass(Duration.ofMinutes(1));
        }
        assertThat(scene.status(connection)).isEqualTo(Status.DOWN);
        scene.vendor.fail(null);
        assertThat(scene.instance.use.handle(ACME, connection.id(), scene::ask)).isEqualTo("access-2");
        assertThat(scene.status(connection)).isEqualTo(Status.CONNECTED);
        var changes = scene.connections.events.stream()
                .filter(ConnectionEvent.Changed.class::isInstance)
                .map(event -> ((ConnectionEvent.Changed) event).connection().status())
                .toList();
        assertThat(changes).containsExactly(Status.CONNECTED, Status.DOWN, Status.CONNECTED);
    }

    @Test
    void readsFallBackOnWhatWasSaidLastAndSayHowOldItIs() {
        var connection = scene.simulated();
        var read = new ReadConnection(kept(), scene.now::get);
        assertThatThrownBy(() -> read(read, "b", connection.id(), AWAY)).isInstanceOf(PlatformFailed.class);
        var fresh = read(read, "a", connection.id(), null);
        assertThat(fresh.stale()).isFalse();

        scene.pass(Duration.ofMinutes(7));
        var old = read(read, "a", connection.id(), AWAY);
        assertThat(old.stale()).isTrue();
        assertThat(old.value()).isEqualTo("figures");
        assertThat(old.age(scene.now.get())).isEqualTo(Duration.ofMinutes(7));
        var wrong = new PlatformFailure.Invalid("bad", "No such field.", List.of());
        assertThatThrownBy(() -> read(read, "a", connection.id(), wrong)).isInstanceOf(PlatformFailed.class);
    }

    private ReadConnection.Reading<String> read(
            ReadConnection read, String question, String connection, PlatformFailure failure) {
        return read.handle(
                ACME,
                connection,
                question,
                String.class,
                () -> scene.instance.use.handle(ACME, connection, access -> {
                    if (failure != null) throw new PlatformFailed(failure);
                    return "figures";
                }));
    }

    private static LastGood kept() {
        var kept = new HashMap<List<String>, LastGood.Kept>();
        return new LastGood() {
            @Override
            public void keep(OrgId org, String key, Object value, Instant at) {
                kept.put(List.of(org.value(), key), new Kept(value, at));
            }

            @Override
            public Optional<Kept> last(OrgId org, String key) {
                return Optional.ofNullable(kept.get(List.of(org.value(), key)));
            }
        };
    }

    @Test
    void anotherOrganisationHasNoSuchConnection() {
        var connection = scene.simulated();
        assertThatThrownBy(() -> scene.instance.use.handle(OTHER, connection.id(), scene::ask))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal())
                                .isEqualTo(new Refusal.ConnectionNotFound(connection.id())));
    }

    @Test
    void neitherSaysASecret() {
        var connection = scene.rotating();
        var said = scene.instance.use.handle(ACME, connection.id(), access -> access + " " + scene.vendor.grant());
        assertThat(said + connection + Map.of("c", connection)).doesNotContain("access-", "refresh-");
    }

    @Test
    void ofOneRequestATokenIsRenewedOnceHoweverOftenItIsRefused() {
        var connection = scene.rotating();
        assertThatThrownBy(() -> scene.instance.use.handle(ACME, connection.id(), access -> {
                    throw new PlatformFailed(new PlatformFailure.Unauthorized("not_yet", "Not delivered yet."));
                }))
                .isInstanceOf(PlatformFailed.class);
        assertThat(scene.vendor.refreshes()).isEqualTo(1);
        assertThat(scene.status(connection)).isEqualTo(Status.CONNECTED);
    }
}
