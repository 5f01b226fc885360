package io.omnify.workflow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.omnify.workflow.definitions.Definitions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Definitions in both notations, their versions, and trying them out. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class DefinitionsApiTest {
    private static final String PATH = "/api/agentkit/workflows";
    private final OrgId org = TestTokens.newOrg();

    @Test
    void yamlAndJsonAreTheSameDefinition() {
        var text = """
                workflow_id: written
                name: Written by hand
                x-owner: ann
                steps:
                  - step_id: hello
                    type: transform
                    input: {day: 2026-01-01, answer: yes}
                """;
        yaml().body(text).post(PATH).then().statusCode(201).body("workflow_id", equalTo("written"));
        as().get(PATH + "/written/definition")
                .then()
                .body("'x-owner'", equalTo("ann"))
                .body("steps[0].input.day", equalTo("2026-01-01"))
                .body("steps[0].input.answer", equalTo("yes"));
        var again = as().accept("application/yaml")
                .get(PATH + "/written/definition")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .extract()
                .asString();
        yaml().body(again).put(PATH + "/written").then().statusCode(200);
        as().get(PATH + "/written/diff?from=1&to=2").then().statusCode(200).body("", hasSize(0));
        yaml().body("a: [").post(PATH).then().statusCode(422).body("errors[0].message", containsString("not YAML"));
    }

    @Test
    void draftsArePublishedAndVersionsComeBack() {
        var definition = Definitions.with(Definitions.of(transform("a")), "workflow_id", "versions");
        as().body(definition).post(PATH).then().statusCode(201);
        as().body(Definitions.of(transform("a"), transform("b")))
                .put(PATH + "/versions?publish=false")
                .then()
                .statusCode(200)
                .body("data.version", equalTo(2))
                .body("data.published_version", equalTo(1));
        as().body("{}").post(PATH + "/versions/execute").then().body("data.version", equalTo(1));
        as().get(PATH + "/versions/diff")
                .then()
                .body("path", equalTo(List.of("steps.b")))
                .body("kind", equalTo(List.of("added")));

        as().post(PATH + "/versions/versions/2/publish")
                .then()
                .statusCode(200)
                .body("data.published_version", equalTo(2));
        as().body("{}").post(PATH + "/versions/execute").then().body("data.version", equalTo(2));
        as().post(PATH + "/versions/versions/1/publish").then().body("data.version", equalTo(3));
        as().get(PATH + "/versions/versions/3").then().body("data.steps", hasSize(1));
        as().post(PATH + "/versions/versions/9/publish").then().statusCode(404);
        as().get(PATH + "/versions/versions/x").then().statusCode(404);
    }

    @Test
    void aDefinitionIsTriedOutWithoutBeingStored() {
        var cases = List.of(Map.of("when", "input.n > 1", "goto", "big"));
        var branch = Map.<String, Object>of(
                "step_id", "way", "type", "branch", "input", Map.of("cases", cases, "default", "small"));
        var ask =
                Map.<String, Object>of("step_id", "ask", "agent_type", "analytics", "input", Map.of("n", "${input.n}"));
        var definition = Definitions.of(ask, branch, transform("big"), transform("small"));
        var one = Map.of(
                "name", "one",
                "input_data", Map.of("n", 1),
                "pins", Map.of("ask", Map.of("output", Map.of("said", "hi"))),
                "expect", Map.of("status", "completed", "steps", Map.of("big", "skipped")));
        var broken = Map.of(
                "name", "broken",
                "input_data", Map.of("n", 2),
                "pins", Map.of("ask", Map.of("error", Map.of("code", "busy"))),
                "expect", Map.of("status", "completed"));
        as().body(Map.of("definition", definition, "cases", List.of(one, broken)))
                .post(PATH + "/test")
                .then()
                .statusCode(200)
                .body("passed", equalTo(false))
                .body("cases.passed", equalTo(List.of(true, false)))
                .body("cases[1].problems", hasItem("status is failed, not completed"))
                .body("cases[0].effects[0].input.n", equalTo(1))
                .body("cases[0].execution.data.steps.step_id", hasItems("ask", "way"))
                .body("coverage.ways.way", hasItems("done", "case 0", "default"))
                .body("coverage.ratio", equalTo(1.0f));
        as().body(Map.of("definition", Definitions.of(Definitions.agent("a", "a"))))
                .post(PATH + "/test")
                .then()
                .statusCode(422);
        as().body("{}")
                .post(PATH + "/where-should-the-budget-go/test")
                .then()
                .statusCode(200)
                .body("passed", equalTo(false))
                .body("cases[0].problems[0]", containsString("is unanswered: agent-service answered 503"));
        as().body("{}").post(PATH + "/ghost/test").then().statusCode(404);
        as().body(Map.of("version", 7))
                .post(PATH + "/where-should-the-budget-go/test")
                .then()
                .statusCode(404);
    }

    @Test
    void templatesAreThereToBeginWith() {
        as().get(PATH + "/templates")
                .then()
                .statusCode(200)
                .body("template_id", hasItems("campaign-launch", "lead-nurture"));
        as().body("{}").post(PATH + "/templates/ghost").then().statusCode(404);
        as().get(PATH + "/schema").then().statusCode(200).body("title", equalTo("A workflow"));
        given().header("Authorization", TestTokens.viewer(org))
                .contentType("application/json")
                .body("{}")
                .post(PATH + "/templates/campaign-launch")
                .then()
                .statusCode(403);
    }

    @Test
    void anActionCannotBeCheckedWhileNobodyKnowsActions() {
        as().body("{}").post(PATH + "/templates/campaign-launch").then().statusCode(503);
        assertThat(as().get(PATH).jsonPath().getList("data.name")).doesNotContain("Campaign launch");
    }

    private static Map<String, Object> transform(String id) {
        return Map.of("step_id", id, "type", "transform", "input", Map.of("x", 1));
    }

    private RequestSpecification as() {
        return given().header("Authorization", TestTokens.owner(org)).contentType("application/json");
    }

    private RequestSpecification yaml() {
        var config = RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .encodeContentTypeAs("application/yaml", ContentType.TEXT)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false));
        return given().config(config)
                .header("Authorization", TestTokens.owner(org))
                .contentType("application/yaml");
    }
}
