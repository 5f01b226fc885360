package io.omnify.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.omnify.testkit.TestServers;
import io.omnify.workflow.definitions.Definitions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody pinned is answered by the simulator and worked out, and the report says so. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StandInAgents.class)
class RehearsalsApiTest {
    private final Somebody ann = new Somebody();

    @BeforeEach
    void open() {
        StandInAgents.open(true);
    }

    @AfterEach
    void close() {
        StandInAgents.open(false);
    }

    private ValidatableResponse tested(Map<String, Object> pins, List<Map<String, Object>> steps) {
        var definition = Map.of("name", "W", "steps", steps);
        var body = Map.of("definition", definition, "input_data", Map.of("topic", "spring"), "pins", pins);
        return ann.asks().body(body).post(Somebody.PATH + "/test").then().statusCode(200);
    }

    private static Map<String, Object> agent(String id, String agent) {
        return Map.of("step_id", id, "agent_id", agent, "input", Map.of("about", "${input.topic}"));
    }

    @Test
    void aStepWithoutAPinIsAnsweredByTheSimulator() {
        var mail = Map.<String, Object>of(
                "step_id", "tell",
                "type", "action",
                "action", "mail.send",
                "depends_on", List.of("ask"),
                "input", Map.of("body", "${steps.ask.output.text}"));
        var pinned = Definitions.with(Definitions.agent("known"), "input", Map.of());
        tested(Map.of("known", Map.of("output", Map.of("x", 1))), List.of(agent("ask", "writer"), mail, pinned))
                .body("passed", equalTo(true))
                .body("cases[0].effects.find { it.step_id == 'tell' }.input.body", equalTo("Hello"))
                .body("cases[0].execution.data.steps.find { it.step_id == 'tell' }.output.id", equalTo("id"))
                .body("cases[0].sources.step_id", hasItems("ask", "tell", "known"))
                .body("cases[0].sources.find { it.step_id == 'ask' }.source", equalTo("simulated"))
                .body("cases[0].sources.find { it.step_id == 'ask' }.note", nullValue())
                .body("cases[0].sources.find { it.step_id == 'tell' }.source", equalTo("computed"))
                .body("cases[0].sources.find { it.step_id == 'known' }.source", equalTo("pinned"));
        assertThat(StandInAgents.QUESTIONS).hasSize(1);
        var question = StandInAgents.QUESTIONS.getFirst();
        assertThat(question.path()).isEqualTo("/api/agentkit/agents/writer/test");
        assertThat(question.bearer()).as("the person's own").isEqualTo(ann.token);
        assertThat(question.body().path("input_data").path("about").asText()).isEqualTo("spring");
    }

    @Test
    void theVersionThatTheStepNamesIsAsked() {
        var step = Definitions.with(agent("ask", "writer"), "agent_version", 2);
        tested(Map.of(), List.of(step)).body("passed", equalTo(true));
        assertThat(StandInAgents.QUESTIONS.getFirst().path()).endsWith("/writer/test?version=2");
    }

    @Test
    void anAgentThatFailsFailsItsStep() {
        tested(Map.of(), List.of(agent("ask", "broken")))
                .body("passed", equalTo(true))
                .body("cases[0].execution.status", equalTo("failed"))
                .body("cases[0].sources[0].source", equalTo("simulated"))
                .body("cases[0].sources[0].note", equalTo("Not the form."));
    }

    @Test
    void aStepThatNobodyAnswersForIsNamed() {
        tested(Map.of(), List.of(agent("ask", "speechless")))
                .body("passed", equalTo(false))
                .body("cases[0].problems", hasItem(containsString("step ask is unanswered: the simulator")))
                .body("cases[0].sources[0].source", equalTo("unanswered"));
        tested(Map.of(), List.of(agent("ask", "forbidden")))
                .body("cases[0].problems", hasItem(containsString("you may not run agents")));
    }
}
