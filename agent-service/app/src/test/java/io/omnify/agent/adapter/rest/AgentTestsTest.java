package io.omnify.agent.adapter.rest;

import static io.omnify.agent.testing.Api.BASE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Agents that answer in tests leave nothing behind. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class AgentTestsTest {
    private final Api api = new Api();

    @Test
    void theAgentAnswersAndNoExecutionIsLeft() {
        api.agent("mine");
        api.post("/agents/mine/test", script("query", "answer"))
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("mode", equalTo("simulation"))
                .body("agent_version", equalTo(1))
                .body("data.clicks", equalTo(7))
                .body("tool_calls.tool", equalTo(List.of("analytics.query")))
                .body("tool_calls.called", equalTo(List.of(true)));
        api.get("/agents/mine/executions").statusCode(200).body("", hasSize(0));
    }

    @Test
    void aToolThatActsIsNotCalled() {
        api.post(
                        "/agents",
                        Map.of(
                                "agent_id", "doer",
                                "name", "Doer",
                                "agent_type", "analytics",
                                "instructions", "Do it.",
                                "tools", List.of("workflow.start")))
                .statusCode(201);
        api.post("/agents/doer/test", script("tool workflow.start {\"workflow_id\":\"w\"}", "answer"))
                .statusCode(200)
                .body("tool_calls[0].effect", equalTo("write"))
                .body("tool_calls[0].called", equalTo(false))
                .body("tool_calls[0].error", equalTo("not-in-a-test"));
    }

    @Test
    void saysWhyThereIsNoAnswer() {
        api.agent("mine");
        api.post("/agents/mine/test", script("unavailable"))
                .statusCode(200)
                .body("status", equalTo("failed"))
                .body("error.code", equalTo("model-unavailable"));
        api.post("/agents/nobody/test", Map.of()).statusCode(404);
        api.post("/agents/mine/test?version=9", Map.of()).statusCode(404);
        api.post("/agents/mine/test?version=x", Map.of()).statusCode(422);
    }

    @Test
    void isForThoseWhoMayRunAgents() {
        api.agent("mine");
        RestAssured.given()
                .header("Authorization", TestTokens.viewer(api.org))
                .contentType("application/json")
                .body(script("answer"))
                .post(BASE + "/agents/mine/test")
                .then()
                .statusCode(403);
        new Api().post("/agents/mine/test", script("answer")).statusCode(404);
    }

    private static Map<String, Object> script(String... lines) {
        return Map.of("input_data", Map.of("script", List.of(lines)));
    }
}
