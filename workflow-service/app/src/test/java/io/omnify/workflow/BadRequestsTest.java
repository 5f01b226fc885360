package io.omnify.workflow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.omnify.workflow.definitions.Definitions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Everything a client can get wrong has a clear answer. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class BadRequestsTest {
    private static final String PATH = "/api/agentkit/workflows";
    private final OrgId org = TestTokens.newOrg();
    private final String token = TestTokens.owner(org);

    @Test
    void aCircleIsRefusedNamingItsSteps() {
        post(Definitions.of(Definitions.agent("a", "b"), Definitions.agent("b", "a")))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-definition"))
                .body("request_id", notNullValue())
                .body("errors.field", hasItem("steps.a.depends_on"))
                .body("errors[0].message", containsString("circular dependency: a -> b -> a"));
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        var step = Definitions.with(Definitions.agent("a", "ghost"), "input", Map.of("x", "${steps.b.output}"));
        post(Map.of("steps", List.of(step, Definitions.with(Definitions.agent("w"), "type", "dance"), "nonsense")))
                .statusCode(422)
                .body("errors.field", hasItem("name"))
                .body("errors.field", hasItem("steps.a.depends_on"))
                .body("errors.field", hasItem("steps.a.input.x"))
                .body("errors.field", hasItem("steps.w.type"))
                .body("errors.field", hasItem("steps[2]"));
    }

    @Test
    void expressionsAreTypeChecked() {
        for (var bad : List.of("${1 +}", "${nobody.x}", "${'a' + 1}", "${open")) {
            post(Definitions.of(Definitions.with(Definitions.agent("a"), "input", Map.of("x", bad))))
                    .statusCode(422)
                    .body("errors.field", hasItem("steps.a.input.x"));
        }
    }

    @Test
    void malformedJsonAndWrongTypes() {
        asOwner().body("{\"name\": ").post(PATH).then().statusCode(400).body("code", equalTo("malformed-json"));
        asOwner().body("[]").post(PATH).then().statusCode(422);
        asOwner().body("\"text\"").post(PATH).then().statusCode(422);
        asOwner().body("").post(PATH).then().statusCode(422);
        asOwner().body("{\"name\": 7, \"steps\": {}}").post(PATH).then().statusCode(422);
        asOwner().contentType("text/plain").body("name").post(PATH).then().statusCode(415);
        asOwner()
                .body("{\"input_data\": [1]}")
                .post(PATH + "/where-should-the-budget-go/execute")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("input_data"));
        asOwner()
                .body("{")
                .post(PATH + "/where-should-the-budget-go/execute")
                .then()
                .statusCode(400);
    }

    @Test
    void tooMuchIsRefused() {
        var definition = Definitions.of(Definitions.agent("a"));
        post(Definitions.with(definition, "description", "x".repeat(1_100_000))).statusCode(422);
        post(Definitions.with(definition, "description", "x".repeat(3_000_000))).statusCode(413);
        asOwner()
                .body(Map.of("input_data", Map.of("x", "x".repeat(3_000_000))))
                .post(PATH + "/where-should-the-budget-go/execute")
                .then()
                .statusCode(413);
    }

    @Test
    void anInputThatMissesTheSchemaIsRefused() {
        var definition = Definitions.with(
                Definitions.of(Definitions.agent("a")), "input_schema", Map.of("required", List.of("goal")));
        String id = post(definition).statusCode(201).extract().path("workflow_id");
        asOwner()
                .body(Map.of("input_data", Map.of()))
                .post(PATH + "/" + id + "/execute")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("input_data.goal"));
    }

    @Test
    void anAbsentAgentServiceIsNamed() {
        var step = Definitions.with(Definitions.with(Definitions.agent("a"), "agent_type", null), "agent_id", "mine");
        post(Definitions.of(step))
                .statusCode(503)
                .body("code", equalTo("agent-service-unavailable"))
                .header("Retry-After", notNullValue());
    }

    @Test
    void versionsMoveOnlyWhereTheyShould() {
        var definition = Definitions.with(Definitions.of(Definitions.agent("a")), "workflow_id", "moving");
        post(definition).statusCode(201).header("ETag", equalTo("\"1\"")).header("Location", containsString("moving"));
        post(definition).statusCode(409).body("code", equalTo("workflow-exists"));
        asOwner()
                .header("If-Match", "\"1\"")
                .body(definition)
                .put(PATH + "/moving")
                .then()
                .statusCode(200);
        asOwner()
                .header("If-Match", "\"1\"")
                .body(definition)
                .put(PATH + "/moving")
                .then()
                .statusCode(412);
        asOwner().get(PATH + "/moving/versions").then().statusCode(200).body("data.version", equalTo(List.of(2, 1)));
        asOwner().delete(PATH + "/moving").then().statusCode(204);
        asOwner().get(PATH + "/moving").then().statusCode(404);
        asOwner().body("{}").post(PATH + "/moving/execute").then().statusCode(404);
    }

    @Test
    void validateTellsWithoutStoring() {
        asOwner()
                .body(Definitions.of(Definitions.agent("a", "a")))
                .post(PATH + "/validate")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("errors[0].message", containsString("circular dependency"));
        asOwner()
                .body(Definitions.of(Definitions.agent("a")))
                .post(PATH + "/validate")
                .then()
                .body("valid", equalTo(true))
                .body("errors", equalTo(List.of()));
    }

    @Test
    void listsHaveLimitsAndPages() {
        for (int i = 0; i < 3; i++) post(Definitions.of(Definitions.agent("a"))).statusCode(201);
        for (var bad : List.of("limit=0", "limit=201", "cursor=%25%25"))
            asOwner().get(PATH + "?" + bad).then().statusCode(422);
        asOwner().get(PATH + "/-/executions?status=dancing").then().statusCode(422);
        var seen = new ArrayList<String>();
        for (var next = PATH + "?limit=2"; !next.isEmpty(); ) {
            var page = asOwner().urlEncodingEnabled(false).get(next);
            List<String> ids = page.jsonPath().getList("workflow_id");
            assertThat(ids).hasSizeBetween(1, 2);
            seen.addAll(ids);
            var link = page.header("Link");
            next = link == null ? "" : link.replaceAll("<([^>]*)>.*", "$1");
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
    }

    @Test
    void tokensAreChecked() {
        for (var bad : List.of(TestTokens.expired(org), TestTokens.forged(org), TestTokens.unsigned(org), "Bearer x"))
            given().header("Authorization", bad).get(PATH).then().statusCode(401);
        given().get(PATH).then().statusCode(401);
        given().header("Authorization", TestTokens.viewer(org))
                .contentType("application/json")
                .body(Definitions.of(Definitions.agent("a")))
                .post(PATH)
                .then()
                .statusCode(403);
        post(Definitions.with(Definitions.of(Definitions.agent("a")), "organization_id", "org_other"))
                .statusCode(403);
    }

    @Test
    void unknownIdsAreNotFoundWhateverTheirForm() {
        for (var id : List.of("ghost", "a b", "..%2F..", "x".repeat(70), "%00")) {
            asOwner()
                    .urlEncodingEnabled(false)
                    .get(PATH + "/" + id.replace(" ", "%20"))
                    .then()
                    .statusCode(404);
        }
        asOwner().get(PATH + "/-/executions/run_ghost").then().statusCode(404);
        asOwner().get(PATH + "/-/executions/nonsense").then().statusCode(404);
        asOwner().get(PATH + "/-/executions/run_ghost/events").then().statusCode(404);
    }

    private ValidatableResponse post(Map<String, Object> definition) {
        return asOwner().body(definition).post(PATH).then();
    }

    private RequestSpecification asOwner() {
        return given().header("Authorization", token).contentType("application/json");
    }
}
