package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class AccessLogTest extends GatewayTest {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("io.omnify.access").addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("io.omnify.access").removeHandler(handler);
    }

    @Test
    void everyRequestIsOneLineThatSaysWhoWhatAndHowItEnded() {
        caller().header("X-Request-Id", "log-1")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/api/agentkit/agents?cursor=abc");

        var line = line("log-1");
        assertThat(line.getString("method")).isEqualTo("GET");
        assertThat(line.getString("route")).isEqualTo("agents");
        assertThat(line.getString("path")).isEqualTo("/api/agentkit/agents");
        assertThat(line.getInteger("status")).isEqualTo(200);
        assertThat(line.getString("organization")).isEqualTo(organization);
        assertThat(line.getString("trace_id")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(line.getDouble("ms")).isPositive();
    }

    @Test
    void noSecretGetsIntoIt() {
        var token = TestKeys.token(organization);
        var secret = "s".repeat(60);
        bearer(token)
                .header("X-Request-Id", "log-2")
                .header("Cookie", "omnify_refresh=cookie-secret")
                .contentType("application/json")
                .body("{\"password\":\"body-secret\"}")
                .post("/api/agentkit/agents/" + secret + "?token=query-secret");
        given().header("X-Request-Id", "log-3").get("/api/" + token);
        given().header("X-Request-Id", "log-4").post("/api/hooks/trg_1/address-secret");

        assertThat(List.of(
                        line("log-2").encode(),
                        line("log-3").encode(),
                        line("log-4").encode()))
                .noneMatch(line ->
                        line.contains(secret) || line.contains("-secret") || line.contains(token.substring(0, 30)));
    }

    @Test
    void aRouteIsALabelAPathIsNot() {
        caller().get("/api/agentkit/agents/some-very-own-agent");
        caller().get("/api/nowhere/at-all");

        var metrics = given().get("/q/metrics").asString();
        assertThat(metrics)
                .contains("omnify_gateway_requests_seconds_count{method=\"GET\",route=\"agents\",status=\"200\"")
                .contains("omnify_gateway_requests_seconds_bucket{")
                .doesNotContain("some-very-own-agent", "at-all", organization);
    }

    private JsonObject line(String requestId) {
        await().until(() -> lines.stream().anyMatch(line -> line.contains(requestId)));
        return new JsonObject(lines.stream()
                .filter(line -> line.contains(requestId))
                .findFirst()
                .orElseThrow());
    }
}
