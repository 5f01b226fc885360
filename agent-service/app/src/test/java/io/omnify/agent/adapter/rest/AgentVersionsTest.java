package io.omnify.agent.adapter.rest;

import static io.omnify.agent.testing.Api.BASE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class AgentVersionsTest {
    private final Api api = new Api();

    @Test
    void aDraftBecomesAVersionAndAVersionComesBack() {
        api.agent("mine");
        var draft = Map.of("name", "B", "agent_type", "analytics", "limits", Map.of("max_turns", 3));
        api.as()
                .header("If-Match", "\"1\"")
                .body(draft)
                .put(BASE + "/agents/mine?publish=false")
                .then()
                .statusCode(200)
                .header("ETag", "\"1-1\"")
                .body("data.draft_saved_at", notNullValue())
                .body("data.version", equalTo(1));
        api.get("/agents/mine/versions/draft").statusCode(200).body("data.limits.max_turns", equalTo(3));
        api.get("/agents/mine/diff?from=1&to=draft")
                .statusCode(200)
                .body("path", hasItem("limits.max_turns"))
                .body("find { it.path == 'name' }.to", equalTo("B"));
        api.as()
                .header("If-Match", "\"1\"")
                .post(BASE + "/agents/mine/versions/draft/publish")
                .then()
                .statusCode(412);
        api.as()
                .header("If-Match", "\"1-1\"")
                .post(BASE + "/agents/mine/versions/draft/publish")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("data.name", equalTo("B"));
        api.as().post(BASE + "/agents/mine/versions/1/publish").then().statusCode(200);
        api.get("/agents/mine/versions")
                .statusCode(200)
                .body("version", equalTo(List.of(3, 2, 1)))
                .body("current", equalTo(List.of(true, false, false)));
        var page = api.get("/agents/mine/versions?limit=2").extract().header("Link");
        api.as()
                .urlEncodingEnabled(false)
                .get(page.replaceAll("^<([^>]+)>.*", "$1"))
                .then()
                .body("version", equalTo(List.of(1)));
        api.get("/agents/mine/versions/draft").statusCode(404).body("code", equalTo("agent-version-not-found"));
        api.get("/agents/mine/diff").statusCode(200).body("", hasSize(0));
        api.get("/agents/mine/diff?from=2").statusCode(200).body("path", hasItem("name"));
        api.get("/agents/mine/diff?from=x").statusCode(404);
        for (var path : List.of("/versions", "/versions/1", "/diff?from=1&to=2"))
            new Api().get("/agents/mine" + path).statusCode(404);
    }

    @Test
    void whatIsNotPublishedIsOnlyTriedOut() {
        var draft = Map.of("agent_id", "new", "name", "N", "agent_type", "analytics", "instructions", "Try.");
        api.post("/agents?publish=false", draft)
                .statusCode(201)
                .body("status", equalTo("draft"))
                .body("data.version", equalTo(0));
        api.execute("new", "answer").then().statusCode(409).body("code", equalTo("agent-not-published"));
        var body = Map.of("input_data", Map.of("script", List.of("answer")));
        api.post("/agents/new/execute?version=draft", body).statusCode(200).body("agent_version", equalTo(0));
        api.post("/agents/new/execute?version=4", body).statusCode(404);
        api.post("/agents/new/execute?version=x", body).statusCode(422);
        api.as().delete(BASE + "/agents/new/versions/draft").then().statusCode(204);
        api.get("/agents/new").statusCode(404);
    }

    @Test
    void variablesAreDeclaredAndChecked() {
        var variables = Map.of("type", "object", "properties", Map.of("tone", Map.of("type", "string")));
        var agent = Map.of(
                "agent_id",
                "typed",
                "name",
                "T",
                "agent_type",
                "analytics",
                "instructions",
                "Be {{tone}}.",
                "variables",
                variables);
        api.post("/agents", agent).statusCode(201);
        api.post("/agents/typed/execute", Map.of("input_data", Map.of(), "variables", Map.of("tone", 7)))
                .statusCode(422)
                .body("errors.field", hasItem("variables"));
        var undeclared =
                Map.of("name", "T", "agent_type", "analytics", "instructions", "Be {{loud}}.", "variables", variables);
        api.post("/agents", undeclared).statusCode(422).body("errors.field", hasItem("instructions"));
    }
}
