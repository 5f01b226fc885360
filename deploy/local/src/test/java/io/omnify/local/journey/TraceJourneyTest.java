package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.local.platform.Platform;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One trace from the door over Kafka to the request a model gets, though three processes lie between. */
@ExtendWith(RunningPlatform.class)
class TraceJourneyTest {
    private final Platform platform;

    TraceJourneyTest(Platform platform) {
        this.platform = platform;
    }

    @Test
    void aRunsModelRequestsBelongToTheTraceOfWhoeverStartedIt() {
        var door = Door.signUp(platform.url());
        door.importCsv("export.csv", AdExport.generated(41).csv());
        var trace = UUID.randomUUID().toString().replace("-", "");

        var started = door.request()
                .header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .header("Prefer", "respond-async")
                .contentType("application/json")
                .body(Map.of("input_data", Map.of()))
                .post("/api/agentkit/workflows/" + Door.WORKFLOW + "/execute");
        var run = door.awaitEnd(Door.json(started).path("execution_id").asText());

        var id = run.path("execution_id").asText();
        var asked = ModelLog.of(platform).asked(id, "performance");
        assertThat(asked).isNotEmpty();
        assertThat(asked)
                .extracting(request -> request.path("traceparent").asText())
                .allMatch(parent -> parent.startsWith("00-" + trace + "-"));
    }
}
