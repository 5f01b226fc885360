package io.omnify.agent.connections;

import static io.omnify.agent.connections.ConnectionScene.ACME;
import static io.omnify.agent.connections.ConnectionScene.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Connection.Status;
import io.omnify.agent.connections.usecase.Connect.Wish;
import io.omnify.agent.connections.usecase.ConnectByConsent;
import io.omnify.agent.connections.usecase.ConnectByConsent.Answer;
import io.omnify.agent.connections.usecase.Reconnect.Change;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConnectTest {
    private static final String ANNA = "user_anna";
    private static final Wish LIVE = new Wish(Platform.META_ADS, Mode.LIVE, null, "222", null);
    private final ConnectionScene scene = new ConnectionScene();
    private final AtomicInteger chance = new AtomicInteger();
    private final ConnectByConsent consent = new ConnectByConsent(
            scene.platforms,
            scene.connections,
            scene.connections,
            new InMemoryConsents(),
            scene.reconnect,
            new ConnectByConsent.Means(
                    scene.ids,
                    () -> "chance-" + chance.incrementAndGet(),
                    platform -> URI.create("https://us.example/" + platform.code()),
                    scene.now::get));

    private Refusal finish(OrgId org, String user, String state, String code) {
        var answer = new Answer(Platform.META_ADS, state, code, null);
        return catchThrowableOfType(Refused.class, () -> consent.finish(org, user, answer))
                .refusal();
    }

    private Connection pasted(Map<String, String> credentials, String account) {
        return scene.connect.handle(ACME, ANNA, new Wish(Platform.META_ADS, Mode.LIVE, "Mine", account, credentials));
    }

    private Refusal refused(Runnable act) {
        return catchThrowableOfType(Refused.class, act::run).refusal();
    }

    @Test
    void eachOrganisationSimulatesWithATenantOfItsOwn() {
        assertThat(scene.credentials(scene.simulated()).accessToken()).isEqualTo("sim-org_acme");
        assertThat(scene.simulated().account()).isEqualTo(RotatingVendor.EUROS);
    }

    @Test
    void nobodyPastesAWayIntoAnotherOrganisationsSimulation() {
        for (var token : List.of("sim-org_other", "sim-org_acme2", "Bearer sim-org_other", "good-foreign")) {
            var wish = new Wish(Platform.META_ADS, Mode.SIMULATION, null, null, Map.of("access_token", token));
            assertThat(refused(() -> scene.connect.handle(ACME, ANNA, wish)).toString())
                    .as(token)
                    .contains("simulation");
            var change = new Change(null, null, Map.of("access_token", token));
            var mine = scene.simulated().id();
            assertThat(refused(() -> scene.reconnect.handle(ACME, ANNA, mine, change))
                            .toString())
                    .as(token)
                    .contains("simulation");
            assertThat(scene.credentials(scene.connections.find(ACME, mine).orElseThrow())
                            .accessToken())
                    .isEqualTo("sim-org_acme");
        }
        var refresh = Map.of("access_token", "good", "refresh_token", "theirs");
        var wish = new Wish(Platform.META_ADS, Mode.SIMULATION, null, null, refresh);
        assertThat(refused(() -> scene.connect.handle(ACME, ANNA, wish)).toString())
                .contains("credentials.refresh_token");
    }

    @Test
    void aSimulatedConsentProposesTheOwnTenant() {
        var wish = new Wish(Platform.META_ADS, Mode.SIMULATION, null, null, null);
        assertThat(consent.begin(ACME, ANNA, wish, null).state()).startsWith("org_acme.");
    }

    @Test
    void aLiveTokenIsNeverPutOnASimulatedConnection() {
        var simulated = scene.simulated().id();
        assertThat(refused(() -> consent.begin(ACME, ANNA, LIVE, simulated)))
                .isInstanceOf(Refusal.ConnectionNotFound.class);
    }

    @Test
    void liveNeedsCredentialsThatThePlatformAccepts() {
        assertThat(refused(() -> scene.connect.handle(ACME, ANNA, LIVE)).toString())
                .contains("credentials");
        assertThat(refused(() -> pasted(Map.of("secret_sauce", "x"), null)).toString())
                .contains("credentials.access_token", "credentials.secret_sauce")
                .doesNotContain("x,");
        assertThat(refused(() -> pasted(Map.of("access_token", "bad-token"), null))
                        .toString())
                .doesNotContain("bad-token")
                .contains("does not accept");
        assertThat(refused(() -> pasted(Map.of("access_token", "good"), "999")).toString())
                .contains("do not open 999");
    }

    @Test
    void whereThereAreSeveralAccountsAPersonChooses() {
        var made = pasted(Map.of("access_token", "good"), null);
        assertThat(made.account()).isNull();
        assertThat(refused(() -> scene.instance.use.handle(ACME, made.id(), scene::ask)))
                .isInstanceOf(Refusal.ConnectionNotUsable.class);
        var chosen = scene.reconnect.handle(ACME, ANNA, made.id(), new Change(null, "222", null));
        assertThat(chosen.account()).isEqualTo(RotatingVendor.DOLLARS);
        assertThat(scene.instance.use.handle(ACME, made.id(), scene::ask)).isEqualTo("good");
        assertThat(pasted(Map.of("access_token", "good-2"), "111").account()).isEqualTo(RotatingVendor.EUROS);
        assertThat(scene.connections.list(ACME, 10)).hasSize(2);
    }

    @Test
    void aVendorIsToldOnWhoseBehalfItIsAsked() {
        var made = pasted(Map.of("access_token", "good"), null);
        assertThat(scene.vendor.askers).isNotEmpty().containsOnly(ACME);
        scene.vendor.askers.clear();
        scene.disconnect.handle(ACME, ANNA, made.id());
        assertThat(scene.vendor.askers).isNotEmpty().containsOnly(ACME);
    }

    @Test
    void aConsentConnectsWhomItWasAskedOf() {
        var begun = consent.begin(ACME, ANNA, LIVE, null);
        assertThat(begun.address().toString()).contains("state=" + begun.state());
        var made = consent.finish(ACME, ANNA, new Answer(Platform.META_ADS, begun.state(), "yes", null));
        assertThat(made.account()).isEqualTo(RotatingVendor.DOLLARS);
        assertThat(scene.credentials(made).refreshToken()).isEqualTo("refresh-1");
    }

    @Test
    void aStateIsOfOnePersonWorksOnceAndNotForLong() {
        var begun = consent.begin(ACME, ANNA, LIVE, null);
        assertThat(finish(OTHER, ANNA, begun.state(), "yes")).isInstanceOf(Refusal.ConsentNotFound.class);
        assertThat(finish(ACME, "user_bob", begun.state(), "yes")).isInstanceOf(Refusal.ConsentNotFound.class);
        assertThat(finish(ACME, ANNA, "invented", "yes")).isInstanceOf(Refusal.ConsentNotFound.class);
        consent.finish(ACME, ANNA, new Answer(Platform.META_ADS, begun.state(), "yes", null));
        assertThat(finish(ACME, ANNA, begun.state(), "yes")).isInstanceOf(Refusal.ConsentUsed.class);

        var late = consent.begin(ACME, ANNA, LIVE, null);
        scene.pass(Duration.ofMinutes(11));
        assertThat(finish(ACME, ANNA, late.state(), "yes")).isInstanceOf(Refusal.ConsentNotFound.class);
        assertThat(scene.connections.list(ACME, 10)).hasSize(1);
    }

    @Test
    void aNoAtTheConsentPageIsANo() {
        var begun = consent.begin(ACME, ANNA, LIVE, null);
        assertThat(finish(ACME, ANNA, begun.state(), "")).isInstanceOf(Refusal.ConsentRefused.class);
        assertThat(finish(ACME, ANNA, begun.state(), "yes")).isInstanceOf(Refusal.ConsentUsed.class);
    }

    @Test
    void connectingAgainKeepsTheConnection() {
        var connection = scene.rotating();
        scene.vendor.forgetAll();
        scene.test.handle(ACME, connection.id());
        assertThat(scene.status(connection)).isEqualTo(Status.REAUTH_REQUIRED);
        var wish = new Wish(Platform.META_ADS, Mode.SIMULATION, null, "222", null);
        var begun = consent.begin(ACME, ANNA, wish, connection.id());
        var again = consent.finish(ACME, ANNA, new Answer(Platform.META_ADS, begun.state(), "yes", null));
        assertThat(again.id()).isEqualTo(connection.id());
        assertThat(scene.status(connection)).isEqualTo(Status.CONNECTED);
        assertThat(refused(() -> consent.begin(OTHER, ANNA, LIVE, connection.id())))
                .isInstanceOf(Refusal.ConnectionNotFound.class);
    }

    @Test
    void whatNoKeyOpensAnyMoreIsReplacedOrErased() {
        var connection = scene.simulated();
        scene.connections.loseKey(connection.id());
        var change = new Change(null, null, Map.of("access_token", "good"));
        scene.reconnect.handle(ACME, ANNA, connection.id(), change);
        assertThat(scene.credentials(connection).accessToken()).isEqualTo("good");

        scene.connections.loseKey(connection.id());
        scene.disconnect.handle(ACME, ANNA, connection.id());
        assertThat(scene.connections.held(ACME, connection.id())).isEmpty();
    }

    @Test
    void disconnectingRevokesAndErasesAlsoWhenTheVendorIsAwayJustThen() {
        var connection = scene.rotating();
        scene.vendor.fail(new PlatformFailure.Unavailable("down", "It does not answer."));
        scene.disconnect.handle(ACME, ANNA, connection.id());
        assertThat(scene.status(connection)).isEqualTo(Status.DISCONNECTED);
        assertThat(scene.connections.held(ACME, connection.id())).isPresent();
        assertThat(refused(() -> scene.instance.use.handle(ACME, connection.id(), scene::ask)))
                .isInstanceOf(Refusal.ConnectionNotUsable.class);

        scene.vendor.fail(null);
        scene.lookAfter.handle();
        assertThat(scene.vendor.revoked).containsExactly("access-1");
        assertThat(scene.connections.held(ACME, connection.id())).isEmpty();
        scene.disconnect.handle(ACME, ANNA, connection.id());
    }

    @Test
    void ofAnOrganisationThatIsGoneEverythingIsEnded() {
        var first = scene.rotating();
        var second = scene.simulated();
        var others = scene.connect.handle(OTHER, ANNA, new Wish(Platform.META_ADS, Mode.SIMULATION, null, null, null));
        scene.disconnect.all(ACME);
        scene.disconnect.all(ACME);
        for (var each : List.of(first, second)) {
            assertThat(scene.status(each)).isEqualTo(Status.DISCONNECTED);
            assertThat(scene.connections.held(ACME, each.id())).isEmpty();
        }
        assertThat(scene.vendor.revoked).contains("access-1");
        assertThat(scene.connections.held(OTHER, others.id())).isPresent();
    }

    @Test
    void noVendorKeepsTheOtherConnectionsOfAnOrganisationThatIsGone() {
        var all = List.of(scene.rotating(), scene.rotating());
        var alive = new ArrayList<Connection>();
        var asked = new AtomicInteger();
        scene.vendor.beforeRevoking = () -> {
            alive.addAll(scene.connections.list(ACME, Connection.MOST));
            if (asked.incrementAndGet() == 1) throw new IllegalStateException("what no vendor says");
        };
        scene.disconnect.all(ACME);
        assertThat(alive).isEmpty();
        assertThat(scene.vendor.revoked).hasSize(1);
        scene.lookAfter.handle();
        assertThat(scene.vendor.revoked).containsExactlyInAnyOrder("access-1", "access-2");
        assertThat(all).allMatch(each -> scene.connections.held(ACME, each.id()).isEmpty());
    }

    @Test
    void whatCannotBeEndedNowKeepsNoOtherAndIsSaid() {
        var ended = scene.rotating();
        var busy = scene.rotating();
        scene.connections.keepBusy(busy.id());
        assertThat(refused(() -> scene.disconnect.all(ACME))).isInstanceOf(Refusal.ConnectionChangedMeanwhile.class);
        assertThat(scene.status(ended)).isEqualTo(Status.DISCONNECTED);
        assertThat(scene.vendor.revoked).containsExactly("access-1");
        scene.connections.keepBusy(null);
        scene.disconnect.all(ACME);
        assertThat(scene.vendor.revoked).containsExactly("access-1", "access-2");
    }

    @Test
    void nobodyComesBackFromAConsentPageToMoreThanThereMayBe() {
        var begun = consent.begin(ACME, ANNA, LIVE, null);
        for (int i = 0; i < Connection.MOST; i++) scene.simulated();
        assertThat(finish(ACME, ANNA, begun.state(), "yes")).isInstanceOf(Refusal.TooManyConnections.class);
    }

    @Test
    void anAccountIsChosenAlsoAfterTheTokenHasEnded() {
        var connection = scene.rotating();
        scene.pass(Duration.ofHours(2));
        var changed = scene.reconnect.handle(ACME, ANNA, connection.id(), new Change(null, "222", null));
        assertThat(changed.account()).isEqualTo(RotatingVendor.DOLLARS);
        assertThat(scene.credentials(connection).refreshToken()).isEqualTo("refresh-2");
    }
}
