package io.omnify.agent.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.omnify.agent.campaigns.Samples;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.MetricsHistory;
import io.omnify.agent.optimisation.LaunchedCampaign;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.testing.StubServices;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.testkit.AuditTrail;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class OptimiserResourceTest {
    private final OrgId acme = TestTokens.newOrg();
    private final String id = "camp_" + UUID.randomUUID().toString().replace("-", "");
    private final String path = "/api/campaigns/" + id;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    @Inject
    Campaigns campaigns;

    @Inject
    MetricsHistory history;

    private static RequestSpecification as(String token) {
        return given().header("Authorization", token).contentType("application/json");
    }

    private RequestSpecification owner() {
        return as(TestTokens.owner(acme));
    }

    /** Eight days on which Google brought four times what Meta brought. */
    @BeforeEach
    void launched() {
        var launched = new LaunchedCampaign(campaigns, history, acme, id, now.minus(Duration.ofDays(9)));
        launched.launch(Samples.daily("45.00"));
        var today = LocalDate.ofInstant(now, Samples.BERLIN);
        for (int age = 1; age <= 8; age++) {
            launched.report(Platform.GOOGLE_ADS, today.minusDays(age), "45.00", "200.00", now);
            launched.report(Platform.META_ADS, today.minusDays(age), "45.00", "50.00", now);
        }
    }

    private void mode(String mode) {
        owner().body(Map.of("mode", mode)).put(path + "/optimiser").then().statusCode(200);
    }

    private String proposed() {
        return owner().post(path + "/optimiser/run")
                .then()
                .statusCode(200)
                .extract()
                .path("proposal_id");
    }

    @Test
    void watchesNothingBeforeSomebodySaysSo() {
        owner().get(path + "/optimiser")
                .then()
                .statusCode(200)
                .body("watching", equalTo(false))
                .body("mode", equalTo("observe"))
                .body("next_at", nullValue());
        owner().post(path + "/optimiser/run").then().statusCode(204);
    }

    @Test
    void keepsWhatItMayDo() {
        var body = new HashMap<String, Object>(Map.of("mode", "suggest", "max_daily_change_percent", 20));
        body.put("min_roas", 1.5);
        body.put(
                "caps",
                Map.of(
                        "meta_ads", Map.of("amount", "50.00", "currency", "EUR"),
                        "total", Map.of("amount", "90.00", "currency", "EUR")));

        owner().body(body).put(path + "/optimiser").then().statusCode(200);

        owner().get(path + "/optimiser")
                .then()
                .body("watching", equalTo(true))
                .body("mode", equalTo("suggest"))
                .body("min_roas", equalTo(1.5f))
                .body("caps.total.amount", equalTo("90.00"))
                .body("caps.meta_ads.currency", equalTo("EUR"));
        AuditTrail.until(acme, "optimiser.changed");
    }

    @Test
    void explainsWhatItProposesAndDoesItWhenAsked() {
        mode("ask");
        var proposal = proposed();

        owner().get(path + "/proposals/" + proposal)
                .then()
                .statusCode(200)
                .body("status", equalTo("proposed"))
                .body("before.google_ads.amount", equalTo("45.00"))
                .body("alternatives", hasSize(4))
                .body("alternatives.kind", equalTo(List.of("keep", "surest", "equal", "by_return")))
                .body("evidence", hasSize(16))
                .body("platforms", hasSize(2))
                .body("outcome", nullValue());
        owner().body(Map.of("note", "good"))
                .post(path + "/proposals/" + proposal + "/accept")
                .then()
                .statusCode(200)
                .body("status", equalTo("applied"))
                .body("answer.note", equalTo("good"));
        var budget = campaigns
                .find(acme, id)
                .orElseThrow()
                .placement(Platform.GOOGLE_ADS)
                .orElseThrow()
                .budget();
        assertThat(budget.amount().micros()).isGreaterThan(45_000_000);
        owner().get(path + "/proposals").then().body("", hasSize(1)).body("[0].proposal_id", equalTo(proposal));
        AuditTrail.until(acme, "proposal.applied");
    }

    @Test
    void putsMoneyBack() {
        mode("auto");
        var proposal = proposed();
        owner().get(path + "/proposals/" + proposal).then().body("status", equalTo("applied"));

        owner().post(path + "/proposals/" + proposal + "/undo")
                .then()
                .statusCode(200)
                .body("status", equalTo("undone"));

        var budget = campaigns
                .find(acme, id)
                .orElseThrow()
                .placement(Platform.GOOGLE_ADS)
                .orElseThrow()
                .budget();
        assertThat(budget).isEqualTo(Samples.daily("45.00"));
        owner().get(path + "/optimiser").then().body("rest_until", greaterThan("2026"));
        owner().post(path + "/proposals/" + proposal + "/accept")
                .then()
                .statusCode(409)
                .body("code", equalTo("proposal-over"));
    }

    @Test
    void refusesWhatIsNoLimitAndWhoMayNot() {
        owner().body(Map.of("mode", "yolo")).put(path + "/optimiser").then().statusCode(422);
        owner().body(Map.of("mode", "auto", "caps", Map.of("tv", Map.of("amount", "1.00", "currency", "EUR"))))
                .put(path + "/optimiser")
                .then()
                .statusCode(422);
        owner().body(Map.of("mode", "auto", "caps", Map.of("total", Map.of("amount", "1.00", "currency", "USD"))))
                .put(path + "/optimiser")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("caps.total"));
        owner().body(Map.of("mode", "auto", "caps", Map.of("total", Map.of("currency", "EUR"))))
                .put(path + "/optimiser")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("caps.total"));
        var member = TestTokens.user(acme, new UserId("user_m"), Role.MEMBER);
        as(member).body(Map.of("mode", "auto")).put(path + "/optimiser").then().statusCode(403);
        as(member).get(path + "/optimiser").then().statusCode(200);
    }

    @Test
    void hearsOnlyPeopleWhereMoneyMoves() {
        mode("ask");
        var proposal = proposed();
        var machine = TestTokens.service(acme, "campaign:approve campaign:read");

        for (var act : List.of("accept", "undo"))
            as(machine)
                    .post(path + "/proposals/" + proposal + "/" + act)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("approval-by-machine"));
        as(machine)
                .body(Map.of("mode", "auto"))
                .put(path + "/optimiser")
                .then()
                .statusCode(403)
                .body("code", equalTo("approval-by-machine"));
        owner().get(path + "/proposals/" + proposal).then().body("status", equalTo("proposed"));
    }

    @Test
    void isNotThereForOthers() {
        mode("ask");
        var proposal = proposed();
        var stranger = TestTokens.owner(TestTokens.newOrg());

        as(stranger).get(path + "/proposals").then().statusCode(404);
        as(stranger).get(path + "/proposals/" + proposal).then().statusCode(404);
        as(stranger).post(path + "/proposals/" + proposal + "/accept").then().statusCode(404);
        as(stranger).get(path + "/optimiser").then().statusCode(404);
        as(stranger)
                .body(Map.of("mode", "auto"))
                .put(path + "/optimiser")
                .then()
                .statusCode(404);
        as(stranger).post(path + "/optimiser/run").then().statusCode(404);
    }
}
