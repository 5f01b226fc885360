package io.omnify.simulator.linkedin;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.PlatformFailure.QuotaExhausted;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.platforms.domain.PlatformFailure.VersionSunset;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.platforms.port.Connector.Consent;
import io.omnify.agent.platforms.port.Connector.Grant;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.agent.shared.domain.Money;
import io.omnify.simulator.market.Market;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong at LinkedIn, in its own forms, and what our adapter makes of it. */
@QuarkusTest
class LinkedInFaultsTest {
    private static final URI BACK = URI.create("http://127.0.0.1:9/back");

    @Inject
    Market market;

    private Joined.Advertising linkedIn;

    @BeforeEach
    void connect() {
        RestAssured.delete("/simulator/faults");
        linkedIn = LinkedInWorld.adapter();
    }

    private Access access() {
        return LinkedInWorld.access(market, "linkedin-faults");
    }

    private PlatformFailure listing() {
        return failure(() -> linkedIn.ads().list(access(), 10, Optional.empty()));
    }

    private CampaignSpec spec() {
        var start = market.now().atZone(ZoneOffset.UTC);
        var budget = new CampaignBudget(
                Money.of("20", LinkedInWorld.account(market, "linkedin-faults").currency()), Period.DAILY);
        var schedule = new Schedule(start, start.plusDays(9));
        return new CampaignSpec(
                "c" + UUID.randomUUID(), "Autumn", Objective.LEADS, budget, schedule, Audience.in("DE"), List.of());
    }

    @Test
    void aDeadVersionATokenThatEndedAndAQuota() {
        LinkedInWorld.order("version_sunset", "adCampaigns");
        assertThat(listing()).isInstanceOf(VersionSunset.class).returns("NONEXISTENT_VERSION", PlatformFailure::code);
        LinkedInWorld.order("expired_token", "adCampaigns");
        assertThat(listing()).isInstanceOf(Unauthorized.class).returns("EXPIRED_ACCESS_TOKEN", PlatformFailure::code);
        LinkedInWorld.order("daily_quota", "adCampaigns");
        assertThat(listing()).isInstanceOf(QuotaExhausted.class);
        linkedIn = LinkedInWorld.adapter("202401");
        assertThat(listing()).isInstanceOf(VersionSunset.class);
    }

    @Test
    void aCreationWhoseAnswerIsLostIsFoundAndNotMadeTwice() {
        for (var fault : List.of("success_as_error", "timeout")) {
            var spec = spec();
            order(fault);
            assertThat(failure(() -> linkedIn.ads().create(access(), spec))).isInstanceOf(Uncertain.class);
            assertThat(linkedIn.ads().find(access(), spec.reference())).isPresent();
            assertThat(RestAssured.get("/simulator/effects?operation=campaign.create&contains=" + spec.reference())
                            .jsonPath()
                            .getList("data"))
                    .hasSize(1);
        }
    }

    private static void order(String kind) {
        var match = "{\"model\":\"linkedin_ads\",\"contains\":\"targetingCriteria\"}";
        RestAssured.given()
                .body("{\"kind\":\"%s\",\"delay_ms\":1,\"match\":%s}".formatted(kind, match))
                .post("/simulator/faults")
                .then()
                .statusCode(201);
    }

    @Test
    void aPersonConnectsRenewsAndLeaves() {
        var connector = linkedIn.connector();
        var page = connector.consent(Mode.SIMULATION, new Consent("state-1", BACK, "challenge"));
        assertThat(RestAssured.given().urlEncodingEnabled(false).get(page).statusCode())
                .isEqualTo(200);
        var code = agreed(page);
        var given = connector.exchange(Mode.SIMULATION, new Grant(code, BACK, "verifier"));
        assertThat(given.scopes()).contains("rw_ads");
        assertThat(failure(() -> connector.exchange(Mode.SIMULATION, new Grant(code, BACK, "verifier"))))
                .isInstanceOf(PlatformFailure.Invalid.class);

        var renewed = connector.refresh(Mode.SIMULATION, given);
        assertThat(renewed.refreshToken()).isEqualTo(given.refreshToken());
        assertThat(renewed.refreshExpiresAt()).isBeforeOrEqualTo(given.refreshExpiresAt());
        assertThat(renewed.accessToken()).isNotEqualTo(given.accessToken());
        assertThat(connector.inspect(Mode.SIMULATION, renewed).expiresAt()).isNotNull();
        assertThat(connector.accounts(access().with(renewed.accessToken()))).hasSize(2);

        connector.revoke(Mode.SIMULATION, renewed);
        assertThat(failure(() -> connector.accounts(access().with(renewed.accessToken()))))
                .isInstanceOf(Unauthorized.class);
    }

    private static String agreed(URI page) {
        var config = RestAssuredConfig.config()
                .redirect(RedirectConfig.redirectConfig().followRedirects(false));
        var form = RestAssured.given().config(config).urlEncodingEnabled(true);
        form.formParam("vendor", "linkedin_ads")
                .formParam("tenant", "linkedin-oauth")
                .formParam("decision", "allow");
        for (var pair : page.getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            form.formParam(parts[0], java.net.URLDecoder.decode(parts[1], java.nio.charset.StandardCharsets.UTF_8));
        }
        var back = URI.create(form.post("/simulator/consent").getHeader("Location"));
        assertThat(back.getQuery()).contains("state=state-1");
        return Arrays.stream(back.getQuery().split("&"))
                .filter(each -> each.startsWith("code="))
                .findFirst()
                .orElseThrow()
                .substring(5);
    }
}
