package io.omnify.workflow;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestTokens;
import io.omnify.workflow.definitions.Definitions;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The owner of an organisation of their own, and what they do over HTTP. */
final class Somebody {
    static final String PATH = "/api/agentkit/workflows";
    final OrgId org = TestTokens.newOrg();
    final String token = TestTokens.owner(org);

    static void serviceReady() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    RequestSpecification asks() {
        return given().header("Authorization", token).contentType("application/json");
    }

    Response post(String path) {
        return asks().post(PATH + "/-/executions/" + path);
    }

    Response post(String path, Object body) {
        return asks().body(body).post(PATH + "/-/executions/" + path);
    }

    JsonPath run(String run) {
        return asks().get(PATH + "/-/executions/" + run).jsonPath();
    }

    String status(String run) {
        return run(run).getString("status");
    }

    List<String> types(String run) {
        return asks().get(PATH + "/-/executions/" + run + "/history?limit=200")
                .jsonPath()
                .getList("type");
    }

    List<String> found(String query) {
        return asks().urlEncodingEnabled(false)
                .get(PATH + "/-/executions?" + query)
                .jsonPath()
                .getList("execution_id");
    }

    List<String> runs(String workflow) {
        return asks().get(PATH + "/" + workflow + "/executions?limit=200")
                .jsonPath()
                .getList("execution_id");
    }

    String start(String workflow, Map<String, Object> input) {
        return asks().header("Prefer", "respond-async")
                .body(Map.of("input_data", input))
                .post(PATH + "/" + workflow + "/execute")
                .then()
                .statusCode(202)
                .extract()
                .path("execution_id");
    }

    @SafeVarargs
    final String workflow(Map<String, Object>... steps) {
        return asks().body(Definitions.of(steps))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("workflow_id");
    }

    JsonPath trigger(String workflow, Map<String, Object> trigger) {
        return asks().body(trigger)
                .post(PATH + "/" + workflow + "/triggers")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    static String of(String workflow, JsonPath trigger) {
        return PATH + "/" + workflow + "/triggers/" + trigger.getString("trigger_id");
    }

    /** A step of which the scripted agents know what to do. */
    static Map<String, Object> step(String id, String script, String... needs) {
        return Definitions.with(Definitions.agent(id, needs), "input", Map.of("script", script));
    }
}
