package io.omnify.simulator.meta;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.port.Connector;
import io.omnify.agent.platforms.port.Connector.Consent;
import io.omnify.agent.platforms.port.Connector.Grant;
import io.omnify.simulator.market.Market;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connecting by the simulated consent page and by a pasted token, over the real wire. */
@QuarkusTest
class MetaConnectorTest {
    private static final URI BACK = URI.create("https://omnify.example/api/connections/callback");

    @Inject
    Market market;

    private Connector connector;

    @BeforeEach
    void noFaults() {
        RestAssured.given().delete("/simulator/faults");
        connector = Meta.joined().connector();
    }

    /** What a person does in a browser. */
    private String agreed() {
        var page = connector.consent(Mode.SIMULATION, new Consent("state-1", BACK, "challenge"));
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get(page)
                .then()
                .statusCode(200)
                .contentType("text/html");
        var back = RestAssured.given()
                .redirects()
                .follow(false)
                .formParam("vendor", Nodes.VENDOR)
                .formParam("client_id", "omnify")
                .formParam("redirect_uri", BACK.toString())
                .formParam("scope", "ads_management,ads_read")
                .formParam("state", "state-1")
                .formParam("tenant", "connected")
                .formParam("decision", "allow")
                .post("/simulator/consent")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertThat(back).contains("state=state-1");
        return back.replaceFirst("^.*[?&]code=([^&]+).*$", "$1");
    }

    private Credentials connected() {
        return connector.exchange(Mode.SIMULATION, new Grant(agreed(), BACK, ""));
    }

    @Test
    void connectsByConsentAndOpensTheTenantsAccounts() {
        var given = connected();
        assertThat(given.scopes()).containsExactly("ads_management", "ads_read");
        assertThat(given.expiresAt()).isAfter(Instant.now().plus(Duration.ofDays(59)));
        assertThat(given.refreshExpiresAt()).isAfter(given.expiresAt());

        var account = market.accounts(Nodes.VENDOR, "connected").getFirst();
        var access = Meta.access("connected", account).with(given.accessToken());
        assertThat(connector.accounts(access))
                .extracting(Account::id)
                .contains(account.id())
                .hasSize(2);
    }

    @Test
    void takesACodeOnce() {
        var code = agreed();
        connector.exchange(Mode.SIMULATION, new Grant(code, BACK, ""));
        assertThat(failure(() -> connector.exchange(Mode.SIMULATION, new Grant(code, BACK, ""))))
                .isInstanceOf(PlatformFailure.Invalid.class);
    }

    @Test
    void prolongsATokenThatLivesAndNoneThatIsRevoked() {
        var given = connected();
        var renewed = connector.refresh(Mode.SIMULATION, given);
        assertThat(renewed.accessToken()).isNotEqualTo(given.accessToken());
        connector.revoke(Mode.SIMULATION, renewed);
        assertThat(failure(() -> connector.refresh(Mode.SIMULATION, renewed))).isInstanceOf(Unauthorized.class);
        assertThat(failure(() -> connector.inspect(Mode.SIMULATION, renewed))).isInstanceOf(Unauthorized.class);
        connector.revoke(Mode.SIMULATION, renewed);
    }

    @Test
    void tellsOfAPastedTokenWhatItIsGoodFor() {
        var pasted = connector.inspect(Mode.SIMULATION, Credentials.pasted("sim-connected", Map.of()));
        assertThat(pasted.scopes()).contains("ads_management");
        assertThat(pasted.expiresAt()).isNull();
    }

    @Test
    void refusesATokenWithAProofOfAnotherApp() {
        var account = market.accounts(Nodes.VENDOR, "connected").getFirst();
        RestAssured.given()
                .header("Authorization", "Bearer sim-connected")
                .get(Meta.base() + "/" + Meta.VERSION + "/act_" + account.id() + "?appsecret_proof=00ff")
                .then()
                .statusCode(400);
    }
}
