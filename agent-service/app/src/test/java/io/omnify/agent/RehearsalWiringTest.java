package io.omnify.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.port.LanguageModel;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Where agents ask a live model, tests of workflows still do not. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class RehearsalWiringTest {
    @Inject
    AgentConfig config;

    @Test
    void aLiveModelIsNeverAsked() {
        var live = new Live();
        var asked = new RehearsalWiring().simulated(live, config).model();
        assertThat(asked).isNotSameAs(live);
        assertThat(asked.mode()).isEqualTo(Mode.SIMULATION);
        assertThat(config.simulation().baseUrl()).hasPath("/openai/v1").hasNoQuery();
        assertThat(config.simulation().baseUrl().getHost()).doesNotContain("openai");
    }

    private static final class Live implements LanguageModel {
        @Override
        public Mode mode() {
            return Mode.LIVE;
        }

        @Override
        public String defaultModel() {
            return "live";
        }

        @Override
        public ModelOutcome answer(ModelRequest request, Consumer<String> onText) {
            throw new AssertionError("asked");
        }
    }
}
