package io.omnify.agent.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.omnify.agent.executions.usecase.ClearOldExecutions;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.testkit.AuditTrail;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class RetentionResourceTest {
    private static final String PATH = "/retention";
    private final Api acme = new Api();

    @Inject
    ClearOldExecutions clear;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private ValidatableResponse put(Object days) {
        return acme.as().body(Map.of("days", days)).put(Api.BASE + PATH).then();
    }

    @Test
    void anOrganisationSaysHowLongAndNoOtherIsTouched() {
        acme.get(PATH).statusCode(200).body("days", nullValue()).body("effective_days", nullValue());
        put(30).statusCode(200).body("days", equalTo(30)).body("effective_days", equalTo(30));
        acme.get(PATH).body("days", equalTo(30)).body("effective_days", equalTo(30));
        new Api().get(PATH).body("days", nullValue()).body("effective_days", nullValue());
        acme.as()
                .body(Collections.singletonMap("days", null))
                .put(Api.BASE + PATH)
                .then()
                .statusCode(200);
        acme.get(PATH).body("days", nullValue());
    }

    @Test
    void daysThatAreNoneAreRefusedByName() {
        for (var wrong : new Object[] {0, 3_651, "long"}) {
            put(wrong).statusCode(422).contentType("application/problem+json").body("errors[0].field", equalTo("days"));
        }
    }

    @Test
    void onlyWhoRunsTheOrganisationSaysIt() {
        var member = TestTokens.user(acme.org, new UserId("user_m"), Role.MEMBER);
        given().header("Authorization", member)
                .contentType("application/json")
                .body(Map.of("days", 30))
                .put(Api.BASE + PATH)
                .then()
                .statusCode(403);
        given().header("Authorization", member).get(Api.BASE + PATH).then().statusCode(200);
    }

    @Test
    void aChangeIsOnRecord() {
        put(30).statusCode(200);
        var trail = AuditTrail.until(acme.org, "execution_retention.updated");
        var entry = trail.entry("execution_retention.updated");
        assertThat(entry.at("/before/days").asText()).isEqualTo("none");
        assertThat(entry.at("/after/days").asText()).isEqualTo("30");
    }

    @Test
    void complianceFindsOnlyWhatHasNoEnd() {
        var question = Map.of("check_type", "retention");
        acme.post("/compliance/check", question)
                .body("findings.subject", hasItem("executions"))
                .body("findings.recommendation", hasItem(containsString(Api.BASE + PATH)));
        put(30).statusCode(200);
        acme.post("/compliance/check", question)
                .statusCode(200)
                .body("status", equalTo("passed"))
                .body("findings.subject", not(hasItem("executions")));
    }

    @Test
    void theSweepDeletesWhatIsOlderThanItsOrganisationSays() {
        var globex = new Api();
        var gone = executed(acme, 2);
        var younger = executed(acme, 0);
        var theirs = executed(globex, 2);
        put(1).statusCode(200);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            clear.handle();
            acme.get("/executions/" + gone).statusCode(404).body("code", equalTo("execution-not-found"));
        });
        acme.get("/executions").body("execution_id", contains(younger));
        acme.get("/metrics").body("executions", equalTo(2));
        globex.get("/executions/" + theirs).statusCode(200);
    }

    private String executed(Api api, int daysAgo) {
        var agent = api.agent("agent-" + UUID.randomUUID());
        var id = api.execute(agent, "query", "answer")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("execution_id");
        var ended = Instant.now().minus(Duration.ofDays(daysAgo));
        mongo.getDatabase(database)
                .getCollection("executions")
                .updateOne(Filters.eq("_id", id), Updates.set("completedAt", ended));
        return id;
    }
}
