package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.Platform;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The simulated model's own record of what it was asked, and the faults it can be told to show. */
record ModelLog(String url) {
    static ModelLog of(Platform platform) {
        return new ModelLog(platform.config().address(Part.SIMULATOR));
    }

    /** What was asked for one step of a run, oldest first. */
    List<JsonNode> asked(String run, String step) {
        var log = Door.json(simulator().get("/simulator/requests?limit=1000&command=" + run + "/" + step + "/"));
        return StreamSupport.stream(log.path("data").spliterator(), false).toList();
    }

    void fault(String kind, int times) {
        fault(kind, times, "");
    }

    /** So many answers go wrong to commands that hold this text. */
    void fault(String kind, int times, String command) {
        order(Map.of("kind", kind, "times", times, "match", Map.of("command", command)));
    }

    /** So many answers come so late: long enough to be caught at work, and no longer. */
    void slow(int times, Duration delay) {
        order(Map.of("kind", "slow", "times", times, "delay_ms", delay.toMillis()));
    }

    private void order(Map<String, Object> fault) {
        var answer = simulator().contentType("application/json").body(fault).post("/simulator/faults");
        assertThat(answer.statusCode()).as(answer.asString()).isLessThan(300);
    }

    void noFaults() {
        simulator().delete("/simulator/faults");
    }

    private RequestSpecification simulator() {
        return RestAssured.given().baseUri(url);
    }
}
