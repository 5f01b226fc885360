package io.omnify.agent.adapter.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.Steps;
import io.omnify.agent.testing.StubSandbox;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.Contracts;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class EffectsTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    private final Api api = new Api();
    private Steps steps;

    @BeforeEach
    void connect() {
        steps = new Steps(bootstrap, api.org);
    }

    @AfterEach
    void disconnect() {
        steps.close();
    }

    private void send(String step, int attempt, String action, Object input) throws Exception {
        steps.send(step, attempt, action, input);
    }

    private JsonNode result(String step, int count) {
        return steps.result(step, count);
    }

    private static Map<String, String> mail(String subject) {
        return Map.of("to", "a@b.example", "subject", subject);
    }

    @Test
    void anActionIsDoneOnceAndItsAnswerRepeated() throws Exception {
        send("mail", 1, "sandbox.email.send", mail("hello"));
        var first = result("mail", 1);
        Contracts.assertEvent("agent.step.finished.v1", first.toString());
        assertThat(first.path("status").asText()).isEqualTo("completed");
        assertThat(first.path("mode").asText()).isEqualTo("simulation");

        send("mail", 1, "sandbox.email.send", mail("hello"));

        assertThat(result("mail", 2)).isEqualTo(first);
        assertThat(StubSandbox.HAPPENED).containsOnlyOnce(steps.id("mail", 1));
        Awaitility.await().until(() -> steps.lines(steps.id("mail", 1)) == 2);
    }

    @Test
    void aCallWhoseAnswerIsLostIsLookedUp() throws Exception {
        send("mail", 1, "sandbox.email.send", mail("cut"));
        assertThat(result("mail", 1).path("status").asText()).isEqualTo("completed");
        assertThat(StubSandbox.HAPPENED).containsOnlyOnce(steps.id("mail", 1));
    }

    @Test
    void aPlatformThatIsAwayIsAFailureThatPasses() throws Exception {
        send("mail", 1, "sandbox.email.send", mail("unavailable"));
        var error = result("mail", 1).path("error");
        assertThat(error.path("code").asText()).isEqualTo("action-unavailable");
        assertThat(error.path("retryable").asBoolean()).isTrue();
        send("mail", 2, "sandbox.email.send", mail("works"));
        assertThat(result("mail", 2).path("status").asText()).isEqualTo("completed");
    }

    @Test
    void whatCannotBeDoneFailsForGoodAndGarbageGoesAside() throws Exception {
        steps.garbage();
        send("mail", 1, "sandbox.email.send", Map.of("to", "a@b.example"));
        send("other", 1, "no.such.action", Map.of());
        assertThat(result("mail", 1).path("error").path("code").asText()).isEqualTo("invalid-input");
        assertThat(result("other", 1).path("error").path("code").asText()).isEqualTo("action-unknown");
    }

    @Test
    void theActionsAreListed() {
        api.get("/actions")
                .statusCode(200)
                .body("name", hasItems("sandbox.budget.set", "sandbox.email.send"))
                .body("effect", hasItems("looked_up"))
                .body("input_schema.type", hasItems("object"));
    }
}
