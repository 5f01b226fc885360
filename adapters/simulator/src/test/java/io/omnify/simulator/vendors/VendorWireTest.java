package io.omnify.simulator.vendors;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class VendorWireTest {
    private final String tenant = "t" + UUID.randomUUID().toString().replace("-", "");

    @AfterEach
    void calm() {
        given().delete("/simulator/faults");
    }

    private Response send() {
        return given().urlEncodingEnabled(false)
                .header("Authorization", "Bearer sim-" + tenant)
                .contentType("application/x-www-form-urlencoded")
                .body("name=J%C3%BCrgen+K&x=1")
                .post("/echo-vendor/a/List(urn%3Ali%3A1)?account=" + tenant + "&q=(a:b)");
    }

    private int effects() {
        return given().get("/simulator/effects?vendor=echo&account=" + tenant)
                .jsonPath()
                .getList("data")
                .size();
    }

    private void fault(String kind) {
        given().contentType("application/json")
                .body(Map.of("kind", kind, "delay_ms", 1, "match", Map.of("model", "echo", "command", tenant)))
                .post("/simulator/faults")
                .then()
                .statusCode(201);
    }

    @Test
    void tellsTheVendorWhatWasReallySent() {
        var said = send().jsonPath();

        assertThat(said.getString("path")).isEqualTo("/echo-vendor/a/List(urn%3Ali%3A1)");
        assertThat(said.getString("query")).isEqualTo("account=" + tenant + "&q=(a:b)");
        assertThat(said.getString("bearer")).isEqualTo("sim-" + tenant);
        assertThat(said.getString("name")).isEqualTo("Jürgen K");
        assertThat(effects()).isEqualTo(1);
    }

    @Test
    void leavesTheVendorItsOwnFaults() {
        fault("daily_quota");
        var refused = send();

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("X-Quota")).isEqualTo("gone");
        assertThat(effects()).isZero();
        assertThat(send().statusCode()).isEqualTo(200);
    }

    @Test
    void breaksTheAnswerAfterTheEffect() {
        for (var kind : new String[] {"cut_stream", "timeout"}) {
            int before = effects();
            fault(kind);
            assertThatThrownBy(this::send).as(kind).isInstanceOf(Exception.class);
            assertThat(effects()).as(kind).isEqualTo(before + 1);
        }
        fault("malformed");
        assertThat(send().asString()).startsWith("{").doesNotEndWith("}");
        fault("wrong_shape");
        assertThat(send().asString()).isEqualTo("[\"?\"]");
        fault("slow");
        assertThat(send().statusCode()).isEqualTo(200);
    }

    @Test
    void aDefectIsAnAnswerToo() {
        assertThat(given().post("/echo-vendor/defect").statusCode()).isEqualTo(500);
    }
}
