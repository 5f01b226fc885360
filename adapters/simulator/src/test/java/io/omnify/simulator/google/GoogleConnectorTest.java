package io.omnify.simulator.google;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.Refusals;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Connector;
import io.omnify.agent.platforms.port.Connector.Consent;
import io.omnify.agent.platforms.port.Connector.Grant;
import io.omnify.simulator.market.Market;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person connects an account of the simulated Google, with a browser and without. */
@QuarkusTest
class GoogleConnectorTest {
    private static final String TENANT = "google-connector";
    private static final String VERIFIER = "a-verifier-of-more-than-forty-three-letters-altogether";
    private static final URI BACK = URI.create("https://omnify.example/back");

    @Inject
    Market market;

    private Connector connector;

    @BeforeEach
    void connect() {
        connector = GoogleWorld.adapter(market).connector();
    }

    private static String challenge() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes("UTF-8"));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }

    /** The person allows it; the code that comes back. */
    private String agreed() throws Exception {
        var page = connector.consent(Mode.SIMULATION, new Consent("state-1", BACK, challenge()));
        assertThat(given().urlEncodingEnabled(false).get(page).statusCode()).isEqualTo(200);
        var location = given().redirects()
                .follow(false)
                .formParam("vendor", "google_ads")
                .formParam("client_id", "omnify")
                .formParam("redirect_uri", BACK.toString())
                .formParam("state", "state-1")
                .formParam("scope", "https://www.googleapis.com/auth/adwords")
                .formParam("code_challenge", challenge())
                .formParam("tenant", TENANT)
                .formParam("decision", "allow")
                .post("/simulator/consent")
                .header("Location");
        assertThat(location).startsWith(BACK.toString()).contains("state=state-1");
        return location.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    @Test
    void aCodeBecomesTokensOnceAndARefreshTokenStays() throws Exception {
        var code = agreed();
        var first = connector.exchange(Mode.SIMULATION, new Grant(code, BACK, VERIFIER));
        assertThat(first.refreshToken()).isNotBlank();
        assertThat(first.expiresAt()).isAfter(market.now());
        assertThat(first.scopes()).contains("https://www.googleapis.com/auth/adwords");
        assertThat(Refusals.failure(() -> connector.exchange(Mode.SIMULATION, new Grant(code, BACK, VERIFIER))))
                .isInstanceOf(PlatformFailure.Unauthorized.class);

        var second = connector.refresh(Mode.SIMULATION, first);
        assertThat(second.refreshToken()).isEqualTo(first.refreshToken());
        assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
        assertThat(accounts(second.accessToken())).hasSize(2);

        connector.revoke(Mode.SIMULATION, second);
        connector.revoke(Mode.SIMULATION, second);
        assertThat(Refusals.failure(() -> connector.refresh(Mode.SIMULATION, second)))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
        assertThat(Refusals.failure(() -> accounts(second.accessToken())))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
    }

    private java.util.List<Account> accounts(String token) {
        return connector.accounts(GoogleWorld.access("", token));
    }

    @Test
    void aVerifierOfSomebodyElseIsWorthless() throws Exception {
        var code = agreed();
        assertThat(Refusals.failure(() -> connector.exchange(Mode.SIMULATION, new Grant(code, BACK, "another"))))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
    }

    @Test
    void whatIsPastedIsLookedInto() throws Exception {
        var told = connector.inspect(
                Mode.SIMULATION, Credentials.pasted("sim-" + TENANT, Map.of("login_customer_id", "1")));
        assertThat(told.expiresAt()).isNotNull();
        assertThat(told.settings()).containsEntry("login_customer_id", "1");
        assertThat(Refusals.failure(() -> connector.inspect(Mode.SIMULATION, Credentials.pasted("rubbish", Map.of()))))
                .isInstanceOf(PlatformFailure.Unauthorized.class);

        var tokens = connector.exchange(Mode.SIMULATION, new Grant(agreed(), BACK, VERIFIER));
        var settings = Map.of("refresh_token", String.valueOf(tokens.refreshToken()), "developer_token", "d");
        var renewable = connector.inspect(Mode.SIMULATION, Credentials.pasted("", settings));
        assertThat(renewable.refreshToken()).isEqualTo(tokens.refreshToken());
        assertThat(renewable.settings()).containsOnlyKeys("developer_token");
    }

    @Test
    void findsTheAccountsAndTheirMoneyAndDays() {
        var found = accounts("sim-" + TENANT);
        var mine = market.accounts("google_ads", TENANT);
        assertThat(found)
                .extracting(Account::id)
                .containsExactly(mine.get(0).id(), mine.get(1).id());
        assertThat(found)
                .extracting(each -> each.zone())
                .containsExactly(mine.get(0).zone(), mine.get(1).zone());
        assertThat(found).extracting(each -> String.valueOf(each.currency())).containsExactly("EUR", "USD");
    }

    @Test
    void entersAccountsThroughTheManagerThatLeadsToThem() {
        var token = "sim-" + TENANT + ".managed";
        var ads = GoogleWorld.adapter(market).ads();
        var direct = GoogleWorld.account(market, TENANT).id();
        assertThat(Refusals.failure(() -> ads.list(GoogleWorld.access(direct, token), 10, Optional.empty())))
                .isInstanceOf(PlatformFailure.Forbidden.class);

        var managed = accounts(token);

        assertThat(managed).hasSize(2).allMatch(each -> each.id().contains("@"));
        assertThat(managed.getFirst().id()).startsWith(direct);
        assertThat(ads.list(GoogleWorld.access(managed.getFirst().id(), token), 10, Optional.empty()))
                .isNotNull();
    }
}
