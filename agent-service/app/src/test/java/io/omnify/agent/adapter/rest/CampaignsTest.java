package io.omnify.agent.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.testing.StubServices;
import io.omnify.agent.testing.TestAdAccounts;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class CampaignsTest {
    private static final String BASE = "/api/campaigns";
    private final OrgId org = TestTokens.newOrg();
    private final String author = TestTokens.user(org, new UserId("user_author"), Role.MEMBER);
    private final String boss = TestTokens.user(org, new UserId("user_boss"), Role.MANAGER);

    @Inject
    TestAdAccounts accounts;

    private static RequestSpecification as(String token) {
        return given().header("Authorization", token).contentType("application/json");
    }

    private static Map<String, Object> body(String name) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        return new HashMap<>(Map.of(
                "name", name,
                "objective", "sales",
                "platforms",
                        List.of(
                                Map.of("platform", "google_ads", "connection_id", TestAdAccounts.GOOGLE),
                                Map.of("platform", "meta_ads", "connection_id", TestAdAccounts.META)),
                "budget", Map.of("amount", "90.00", "currency", "EUR", "period", "daily"),
                "start_at", now.toString(),
                "end_at", now.plus(30, ChronoUnit.DAYS).toString(),
                "time_zone", "Europe/Berlin",
                "audience", Map.of("countries", List.of("DE")),
                "creatives", List.of(Map.of("headline", "Ride", "text", "Now.", "link", "https://shop.example/"))));
    }

    private String drafted() {
        return as(author)
                .body(body("Spring"))
                .post(BASE)
                .then()
                .statusCode(201)
                .extract()
                .path("campaign_id");
    }

    private ValidatableResponse act(String token, String id, String what) {
        return as(token).body("{}").post(BASE + "/" + id + "/" + what).then();
    }

    private String approved() {
        var id = drafted();
        act(author, id, "submit").statusCode(200).body("status", equalTo("in_review"));
        act(boss, id, "approve").statusCode(200).body("status", equalTo("approved"));
        return id;
    }

    private String running() {
        var id = approved();
        act(boss, id, "launch").statusCode(202);
        return id;
    }

    private ValidatableResponse get(String id) {
        return as(author).get(BASE + "/" + id).then().statusCode(200);
    }

    @Test
    void aDraftIsWrittenReadChangedAndDeleted() {
        var created = as(author).body(body("Spring")).post(BASE).then().statusCode(201);
        String id = created.extract().path("campaign_id");
        created.header("Location", endsWith("/api/campaigns/" + id))
                .body("status", equalTo("draft"))
                .body("budget.amount", equalTo("90.00"))
                .body("platforms.budget.amount", contains("45.00", "45.00"))
                .body("platforms.status", contains("planned", "planned"))
                .body("review.authors", contains("user_author"));
        as(author)
                .header("If-Match", "\"9\"")
                .body("{}")
                .patch(BASE + "/" + id)
                .then()
                .statusCode(412);
        as(boss).header("If-Match", "\"1\"")
                .body(Map.of("name", "Summer"))
                .patch(BASE + "/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Summer"))
                .body("version", equalTo(2));
        as(author).get(BASE + "?status=draft").then().statusCode(200).body("campaign_id", contains(id));
        as(author).get(BASE + "?status=active").then().body("$", empty());
        as(author).get(BASE + "?status=odd").then().statusCode(422);
        as(author).delete(BASE + "/" + id).then().statusCode(204);
        as(author).get(BASE + "/" + id).then().statusCode(404);
    }

    @Test
    void whoWroteItDoesNotApproveItWhileSomebodyElseCould() {
        var id = as(boss).body(body("Spring")).post(BASE).then().extract().<String>path("campaign_id");
        act(boss, id, "submit").statusCode(200);
        act(boss, id, "approve").statusCode(403).body("code", equalTo("approval-by-author"));
        act(author, id, "approve").statusCode(403).body("code", equalTo("forbidden"));
        var machine = TestTokens.service(org, "campaign:approve");
        act(machine, id, "approve").statusCode(403).body("code", equalTo("approval-by-machine"));
        var other = TestTokens.user(org, new UserId("user_other"), Role.ADMIN);
        as(other)
                .body(Map.of("note", "Why?"))
                .post(BASE + "/" + id + "/reject")
                .then()
                .statusCode(200);
        get(id).body("status", equalTo("draft")).body("review.note", equalTo("Why?"));
    }

    @Test
    void aPlatformThatFailsIsShownAndTriedAgainAndTheOtherRuns() {
        accounts.platform(org, TestAdAccounts.META).fail(new PlatformFailure.Unavailable("500", "Down."));
        var id = running();
        get(id).body("status", equalTo("partly_active"))
                .body("platforms.status", contains("active", "failed"))
                .body("platforms[0].error", nullValue())
                .body("platforms[0].external_id", notNullValue())
                .body("platforms[0].mode", equalTo("simulation"))
                .body("platforms[1].error.code", equalTo("platform-unavailable"))
                .body("platforms[1].pending", hasSize(3));
        act(boss, id, "launch").statusCode(202);
        get(id).body("status", equalTo("active")).body("platforms[1].error", nullValue());
        act(boss, id, "pause").statusCode(202);
        get(id).body("status", equalTo("paused"));
        act(boss, id, "resume").statusCode(202);
        as(author).delete(BASE + "/" + id).then().statusCode(409).body("code", equalTo("campaign-not-now"));
        act(boss, id, "end").statusCode(202);
        get(id).body("status", equalTo("ended"));
        act(boss, id, "resume").statusCode(409);
        as(author).delete(BASE + "/" + id).then().statusCode(204);
    }

    @Test
    void aBudgetIsMovedWithinItsCap() {
        var id = running();
        put(id, Map.of("shares", Map.of("google_ads", 0.25, "meta_ads", 0.75))).statusCode(202);
        get(id).body("platforms.budget.amount", contains("22.50", "67.50"))
                .body("platforms.pending", contains(empty(), empty()));
        put(id, Map.of("amount", "90.01")).statusCode(422).body("errors.field", contains("budget"));
        put(id, Map.of("amount", "80.00", "currency", "USD"))
                .statusCode(422)
                .body("errors.field", contains("currency"));
        put(id, Map.of("amount", "80.00", "period", "lifetime")).statusCode(422);
        put(id, Map.of("shares", Map.of("google_ads", 0.25))).statusCode(422);
        as(boss).body(Map.of("budget_cap", "200.00"))
                .post(BASE + "/" + id + "/approve")
                .then()
                .statusCode(200);
        put(id, Map.of("amount", "120.00")).statusCode(202).body("budget.amount", equalTo("120.00"));
    }

    private ValidatableResponse put(String id, Object body) {
        return as(boss).body(body).put(BASE + "/" + id + "/budget").then();
    }

    @Test
    void driftIsShownAndHealedByAnApprover() {
        var id = running();
        var meta = accounts.platform(org, TestAdAccounts.META);
        var there = meta.all("account").getFirst();
        var dear = new CampaignBudget(Money.of("500.00", "EUR"), Period.DAILY);
        meta.meddle("account", new AdCampaign(there.id(), there.name(), there.status(), dear, there.schedule(), ""));
        act(author, id, "refresh")
                .statusCode(200)
                .body("platforms[1].drift.field", contains("budget"))
                .body("platforms[1].drift.theirs", contains("500.00 EUR daily"));
        var restore = Map.of("platform", "meta_ads", "decision", "restore");
        as(author).body(restore).post(BASE + "/" + id + "/drift").then().statusCode(403);
        as(boss).body(Map.of("platform", "meta_ads", "decision", "maybe"))
                .post(BASE + "/" + id + "/drift")
                .then()
                .statusCode(422);
        as(boss).body(restore).post(BASE + "/" + id + "/drift").then().statusCode(202);
        get(id).body("platforms[1].drift", empty());
        assertThat(meta.all("account").getFirst().budget().amount().amount()).isEqualTo("45.00");
    }

    @Test
    void showsWhatItBrought() {
        var id = running();
        act(author, id, "refresh").statusCode(200);
        as(author)
                .get(BASE + "/" + id + "/performance?by=day,platform")
                .then()
                .statusCode(200)
                .body("rows", hasSize(2))
                .body("rows.platform", hasItem("meta_ads"))
                .body("totals.clicks", equalTo(100))
                .body("totals.spend.amount", equalTo("45.00"))
                .body("totals.roas", equalTo(2.0f))
                .body("pacing.spent.amount", equalTo("45.00"))
                .body("as_of", notNullValue());
        as(author).get(BASE + "/" + id + "/performance?by=moon").then().statusCode(422);
        as(author)
                .get(BASE + "/" + id + "/performance?from=2026-02-01&to=2026-01-01")
                .then()
                .statusCode(422);
        as(author).get(BASE + "/" + id + "/performance?from=soon").then().statusCode(422);
    }

    @Test
    void whatIsWrongIsSaidByField() {
        var bad = body("Spring");
        bad.put("end_at", "2020-01-01T00:00:00Z");
        bad.put("budget", Map.of("amount", "90.00", "currency", "USD", "period", "daily"));
        bad.put("organization_id", org.value());
        as(author)
                .body(bad)
                .post(BASE)
                .then()
                .statusCode(422)
                .body("errors.field", contains("end_at", "platforms[0].connection_id", "platforms[1].connection_id"));
        bad.put("organization_id", "org_other");
        as(author).body(bad).post(BASE).then().statusCode(403);
        var silent = body("Quiet");
        silent.remove("audience");
        var id = as(author)
                .body(silent)
                .post(BASE)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("campaign_id");
        act(author, id, "submit").statusCode(422).body("errors.field", contains("audience"));
    }
}
