package io.omnify.simulator.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;
import io.omnify.vendor.testing.NodePackages;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** OpenAI's own client takes the simulator for OpenAI. */
@QuarkusTest
class OfficialClientTest {
    @BeforeEach
    void noFaults() {
        RestAssured.given().delete("/simulator/faults");
    }

    private static JsonNode told() throws Exception {
        var folder = NodePackages.installed();
        var errors = folder.resolve("drive.log");
        var process = new ProcessBuilder("node", "drive.mjs", "http://127.0.0.1:" + RestAssured.port)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(errors)).isZero();
        return Json.read(said);
    }

    @Test
    void createsStreamsLoopsAndFailsAsWithTheRealOne() throws Exception {
        assertThat(Json.write(told())).isEqualTo(Json.write(Json.read("""
                {"plain":["completed","string",true],
                 "stream":["response.created","response.completed",true,true],
                 "loop":[1,"south"],
                 "stored":[true,true],
                 "items":["user","assistant","user"],
                 "background":["queued","cancelled"],
                 "conversation":[true,4,"message","function_call",true],
                 "compacted":["response.compaction","compaction","completed"],
                 "models":["object","string"],
                 "embedding":1536,
                 "rate_limit":["RateLimitError",429,"rate_limit_exceeded","3"],
                 "quota":["RateLimitError",429,"insufficient_quota"],
                 "server_error":["InternalServerError",500,"server_error"],
                 "no_model":["NotFoundError",404,"model_not_found"],
                 "bad_request":["BadRequestError",400,"invalid_type"],
                 "bad_key":["AuthenticationError",401,"invalid_api_key"],
                 "cut":true,
                 "refusal":"refusal",
                 "incomplete":["incomplete","max_output_tokens"],
                 "retried":"completed"}""")));
    }
}
