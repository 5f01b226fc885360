package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An agent of one's own, made, tried, held back and let go in a real Chromium; the world has what the person said. */
@ExtendWith(RunningPlatform.class)
class AgentBrowserJourneyTest {
    private final Platform platform;

    AgentBrowserJourneyTest(Platform platform) {
        this.platform = platform;
    }

    @Test
    void aPersonMakesAnAgentAndItSpendsOnceWhatThePersonMadeOfItsWish(@TempDir Path folder)
            throws IOException, InterruptedException {
        var shown = new Browser(platform, folder).walk("agents.mjs", Map.of());

        var spending = shown.path("spending");
        var effects = effects(spending.path("campaign").asText());
        assertThat(effects).hasSize(1);
        var effect = effects.getFirst();
        assertThat(effect.path("action").asText()).isEqualTo("sandbox.budget.set");
        assertThat(effect.at("/input/amount/amount").asText()).isEqualTo("40.00");
        assertThat(effect.at("/input/amount/currency").asText()).isEqualTo("USD");
        assertThat(List.of(shown.path("trial"), shown.path("left"), spending.path("execution")))
                .extracting(JsonNode::asText)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("exec_"));
    }

    /** What really happened to the campaign, which nobody else has. */
    private List<JsonNode> effects(String campaign) {
        return Market.of(platform).sandbox().stream()
                .filter(effect -> effect.at("/input/campaign").asText().equals(campaign))
                .toList();
    }
}
