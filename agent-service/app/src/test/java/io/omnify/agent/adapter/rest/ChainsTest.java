package io.omnify.agent.adapter.rest;

import static io.omnify.agent.testing.Api.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An agent with several models, from its form to what is told of its work. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class ChainsTest {
    private final Api api = new Api();

    private void agent(Object... models) {
        api.post(
                        "/agents",
                        Map.of(
                                "agent_id",
                                "mine",
                                "name",
                                "Tester",
                                "agent_type",
                                "analytics",
                                "instructions",
                                "Do it.",
                                "models",
                                List.of(models)))
                .statusCode(201)
                .body("data.model", equalTo("model-a"))
                .body("data.models", hasSize(models.length));
    }

    @Test
    void theNextModelAnswersAndEverybodyIsToldWhy() {
        agent(Map.of("model", "model-a"), Map.of("model", "model-b"));
        var done = api.execute("mine", "only model-b").then().statusCode(200).body("status", equalTo("completed"));
        String id = done.body("mode", equalTo("fallback")).extract().path("execution_id");

        api.get("/executions/" + id)
                .body("mode", equalTo("fallback"))
                .body("fallbacks", hasSize(1))
                .body("fallbacks[0].turn", equalTo(1))
                .body("fallbacks[0].from", equalTo("model-a"))
                .body("fallbacks[0].to", equalTo("model-b"))
                .body("fallbacks[0].reason", equalTo("model-rate-limited"))
                .body("fallbacks[0].mode", equalTo("simulation"));
        var events = api.as().get(BASE + "/executions/" + id + "/events").asString();
        assertThat(events)
                .containsSubsequence("execution.started", "model.fallback", "turn.completed", "execution.completed");
    }

    @Test
    void whenAllFailTheExecutionSaysWhomItAsked() {
        agent(Map.of("model", "model-a"), Map.of("model", "model-b"));
        String id = api.execute("mine", "only model-c")
                .then()
                .body("status", equalTo("failed"))
                .body("error.code", equalTo("model-rate-limited"))
                .extract()
                .path("execution_id");
        api.get("/executions/" + id).body("fallbacks", hasSize(1));
    }

    @Test
    void modelsAreShownWithWhatToWorryAboutToTheirOwnersAlone() {
        agent(
                Map.of("model", "model-a"),
                Map.of("model", "gpt-5.5", "base_url", "https://models.example/v1", "key_ref", "own"));
        api.get("/agents/mine/models")
                .statusCode(200)
                .body("model", equalTo(List.of("model-a", "gpt-5.5")))
                .body("warnings[0]", equalTo(List.of("Its price is not known: it is not asked where a budget is set.")))
                .body("[1].key_ref", equalTo("own"))
                .body("[1].price.output.amount", equalTo("10.00"));
        api.get("/models").statusCode(200).body("model", hasItem("gpt-5.4-mini"));
        new Api().get("/agents/mine/models").statusCode(404);
    }

    @Test
    void aChainIsCheckedLinkByLink() {
        api.post(
                        "/agents",
                        Map.of(
                                "name",
                                "T",
                                "agent_type",
                                "analytics",
                                "models",
                                List.of(Map.of("model", "m", "base_url", "file:///etc/passwd"))))
                .statusCode(422)
                .body("errors[0].field", equalTo("models[0].base_url"));
    }
}
