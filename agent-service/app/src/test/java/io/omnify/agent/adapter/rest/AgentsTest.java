package io.omnify.agent.adapter.rest;

import static io.omnify.agent.testing.Api.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.AuditTrail;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class AgentsTest {
    private final Api api = new Api();

    @Test
    void everyOrganisationHasTheBuiltInAgents() {
        api.get("/agents").statusCode(200).body("", hasSize(4)).body("data.built_in", everyItem(is(true)));
        api.get("/agents/creative_intelligence")
                .statusCode(200)
                .body("data.output_schema.properties.best.type", equalTo(List.of("object", "null")))
                .body("data.tools", equalTo(List.of("analytics.query")));
    }

    @Test
    void theBuiltInAgentsReadWhatTheirWorkNeedsAndDoNothingElse() {
        var reading = api.get("/tools").extract().<List<String>>path("findAll { it.effect == 'read' }.name");
        for (var type : AgentType.values()) {
            var tools =
                    api.get("/agents/" + type.code()).statusCode(200).extract().<List<String>>path("data.tools");
            assertThat(tools).as(type.code()).isNotEmpty().isSubsetOf(reading);
        }
    }

    @Test
    void createsUnderANewId() {
        var created = api.post(
                        "/agents", Map.of("name", "A", "type", "analytics", "configuration", Map.of("max_turns", 2)))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("agent_id", startsWith("agent_"))
                .body("status", equalTo("active"))
                .body("data.agent_type", equalTo("analytics"))
                .body("data.config.max_turns", equalTo(2))
                .extract();
        RestAssured.given().header("Authorization", "none");
        assertThat(created.header("Location")).endsWith("/api/agentkit/agents/" + created.path("agent_id"));
    }

    @Test
    void thePlanSaysHowManyThereMayBe() {
        api.get("/agents").statusCode(200).body("", hasSize(4));
        for (int i = 4; i < 100; i++) api.agent("agent-" + i);
        api.post("/agents", Map.of("name", "one too many", "agent_type", "analytics"))
                .statusCode(403)
                .body("code", equalTo("plan_limit_reached"));
        api.as().delete("/api/agentkit/agents/agent-7").then().statusCode(204);
        api.agent("agent-7");
    }

    @Test
    void everyChangeIsOnRecordWithWhatItWas() {
        api.agent("mine");
        api.as()
                .body(Map.of("name", "B", "agent_type", "analytics", "config", Map.of("api_key", "very secret")))
                .put("/api/agentkit/agents/mine")
                .then()
                .statusCode(200);
        api.as().delete("/api/agentkit/agents/mine").then().statusCode(204);

        var trail = AuditTrail.until(api.org, "agent.deleted");
        assertThat(trail.actions()).containsSubsequence("agent.created", "agent.updated", "agent.deleted");
        assertThat(trail.entry("agent.updated").at("/after/name").asString()).isEqualTo("B");
        assertThat(trail.entry("agent.updated").at("/after/config/api_key").asString())
                .isEqualTo("***");
        assertThat(trail.entry("agent.updated").at("/actor/type").asString()).isEqualTo("user");
        assertThat(trail.entry("agent.deleted").at("/before/name").asString()).isEqualTo("B");
    }

    @Test
    void aChosenIdExistsOnce() {
        api.agent("mine");
        api.post("/agents", Map.of("agent_id", "mine", "name", "B", "agent_type", "analytics"))
                .statusCode(409)
                .body("code", equalTo("agent-exists"));
        new Api().agent("mine");
    }

    @Test
    void changesTheVersionItWasShown() {
        api.agent("mine");
        var body = Map.of(
                "name",
                "B",
                "agent_type",
                "analytics",
                "budget",
                Map.of("per_run", Map.of("amount", "0.5", "currency", "USD")));
        api.as()
                .header("If-Match", "\"1\"")
                .body(body)
                .put(BASE + "/agents/mine")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("data.budget.per_run.amount", equalTo("0.50"))
                .body("data.budget.per_month", nullValue());
        api.as()
                .header("If-Match", "\"1\"")
                .body(body)
                .put(BASE + "/agents/mine")
                .then()
                .statusCode(412)
                .body("code", equalTo("agent-version-differs"));
        api.as()
                .header("If-Match", "W/\"nonsense\"")
                .delete(BASE + "/agents/mine")
                .then()
                .statusCode(412);
        api.as().body(body).put(BASE + "/agents/mine").then().statusCode(200).header("ETag", "\"3\"");
    }

    @Test
    void aDeletedAgentLeavesItsHistory() {
        api.agent("mine");
        api.execute("mine").then().statusCode(200);
        api.as().delete(BASE + "/agents/mine").then().statusCode(204);
        api.get("/agents/mine").statusCode(404);
        api.get("/agents/mine/executions").statusCode(200).body("", hasSize(1));
        api.agent("mine");
    }

    @Test
    void listsInPagesAndByType() {
        api.get("/agents").body("", hasSize(4));
        for (int i = 0; i < 3; i++) api.agent("agent" + i);
        var first = api.get("/agents?agent_type=analytics&limit=3")
                .statusCode(200)
                .body("", hasSize(3))
                .extract();
        var link = first.header("Link");
        assertThat(link).contains("rel=\"next\"");
        var next = link.replaceAll("^<([^>]+)>.*", "$1");
        api.as()
                .urlEncodingEnabled(false)
                .get(next)
                .then()
                .statusCode(200)
                .body("agent_id", equalTo(List.of("analytics")));

        api.get("/agents?agent_type=workflow_orchestration").statusCode(200).body("", hasSize(0));
        api.get("/agents?agent_type=magic").statusCode(422).body("errors[0].field", equalTo("agent_type"));
        api.get("/agents?limit=0").statusCode(422);
        api.get("/agents?limit=201").statusCode(422);
        api.get("/agents?limit=many").statusCode(422).body("errors[0].field", equalTo("limit"));
        api.get("/agents?cursor=%25%25").statusCode(422);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{\"agent_type\":\"analytics\"} | name",
                "{\"name\":\" \",\"agent_type\":\"analytics\"} | name",
                "{\"name\":7.5,\"agent_type\":\"analytics\"} | name",
                "{\"name\":\"A\",\"agent_type\":[]} | agent_type",
                "{\"name\":\"A\"} | agent_type",
                "{\"name\":\"A\",\"agent_type\":\"magic\"} | agent_type",
                "{\"name\":\"A\",\"agent_type\":\"analytics\",\"agent_id\":\"a b\"} | agent_id",
                "{\"name\":\"A\",\"agent_type\":\"analytics\",\"tools\":[\"x.y\"]} | tools[0]",
                "{\"name\":\"A\",\"agent_type\":\"analytics\",\"tools\":[null]} | tools[0]",
                "{\"name\":\"A\",\"agent_type\":\"analytics\",\"tools\":\"x\"} | tools",
                "{\"name\":\"A\",\"agent_type\":\"analytics\",\"config\":[1]} | config",
                "{\"name\":\"A\",\"agent_type\":\"analytics\",\"output_schema\":{\"type\":\"strange\"}} | output_schema",
                "{\"name\":\"A\",\"agent_type\":\"analytics\",\"limits\":{\"max_turns\":9}} | limits.max_turns",
                "{\"name\":\"A\",\"agent_type\":\"analytics\",\"limits\":{\"timeout_seconds\":301}} | limits.timeout_seconds",
                "{\"name\":\"A\",\"agent_type\":\"analytics\",\"budget\":{\"per_run\":{\"amount\":\"-1\"}}} | budget.per_run.amount",
                "{\"name\":\"A\",\"agent_type\":\"analytics\",\"budget\":{\"per_run\":{\"amount\":\"lots\"}}} | budget.per_run",
                "{\"name\":\"A\",\"agent_type\":\"analytics\",\"budget\":{\"per_run\":{\"currency\":\"USD\"}}} | budget.per_run.amount",
                "{\"name\":\"A\",\"agent_type\":\"analytics\",\"budget\":{\"per_month\":{\"amount\":\"1\",\"currency\":\"EUR\"}}} | budget.per_month.currency",
                "{\"name\":\"A\",\"agent_type\":\"analytics\",\"budget\":5} | budget"
            })
    void namesTheFieldThatIsWrong(String body, String field) {
        api.post("/agents", body)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field))
                .body("request_id", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"name\":", "", "nonsense"})
    void malformedJsonIsRefused(String body) {
        var status = api.post("/agents", body).extract().statusCode();
        assertThat(status).isIn(400, 422);
        if (!body.isEmpty()) assertThat(status).isEqualTo(400);
    }

    @Test
    void bodiesOfOtherOrganisationsAndGiantsAreRefused() {
        api.post(
                        "/agents",
                        Map.of(
                                "name",
                                "A",
                                "agent_type",
                                "analytics",
                                "organization_id",
                                TestTokens.newOrg().value()))
                .statusCode(403);
        api.post("/agents", Map.of("name", "A", "agent_type", "analytics", "organization_id", api.org.value()))
                .statusCode(201);
        api.post("/agents", "{\"name\":\"" + "x".repeat(3_000_000) + "\"}").statusCode(413);
        api.post("/agents", Map.of("name", "x".repeat(200), "agent_type", "analytics"))
                .statusCode(422)
                .body("detail", containsString("120"));
    }

    @Test
    void onlyRealTokensOpenTheDoor() {
        for (var token : List.of(
                TestTokens.expired(api.org), TestTokens.forged(api.org), TestTokens.unsigned(api.org), "Bearer x")) {
            RestAssured.given()
                    .header("Authorization", token)
                    .get(BASE + "/agents")
                    .then()
                    .statusCode(401);
        }
        RestAssured.get(BASE + "/agents").then().statusCode(401);
        var viewer = RestAssured.given()
                .header("Authorization", TestTokens.viewer(api.org))
                .contentType("application/json");
        viewer.get(BASE + "/agents").then().statusCode(200);
        viewer.body(Map.of("name", "A", "agent_type", "analytics"))
                .post(BASE + "/agents")
                .then()
                .statusCode(403);
        viewer.body(Map.of()).post(BASE + "/agents/analytics/execute").then().statusCode(403);
    }
}
