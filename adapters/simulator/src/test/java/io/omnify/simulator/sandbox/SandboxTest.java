package io.omnify.simulator.sandbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.omnify.simulator.model.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class SandboxTest {
    private final String key = "run_" + UUID.randomUUID() + "/mail/1";

    @AfterEach
    void calm() {
        given().delete("/simulator/faults");
    }

    private Response send() {
        return given().header("Idempotency-Key", key)
                .header("X-Organization", "org_a")
                .contentType("application/json")
                .body(Map.of("to", "a@b.example", "subject", "Hi"))
                .post("/sandbox/v1/emails");
    }

    private List<String> happened() {
        return given().get("/simulator/sandbox/effects?limit=10000")
                .jsonPath()
                .getList("data.findAll { it.key == '" + key + "' }.action");
    }

    private Response find(String org) {
        return given().header("X-Organization", org).queryParam("key", key).get("/sandbox/v1/effects");
    }

    private void fault(String kind) {
        given().contentType("application/json")
                .body(Map.of("kind", kind, "match", Map.of("command", key)))
                .post("/simulator/faults")
                .then()
                .statusCode(201);
    }

    @Test
    void notesWhatHappensAndSaysSoToItsOwner() {
        assertThat(find("org_a").statusCode()).isEqualTo(404);
        var sent = send();
        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(find("org_a").path("id").toString()).isEqualTo(sent.path("id"));
        assertThat(find("org_b").statusCode()).isEqualTo(404);
        assertThat(happened()).containsExactly("sandbox.email.send");
    }

    @Test
    void aDoubledCallIsADoubledEffect() {
        send();
        send();
        assertThat(happened()).hasSize(2);
    }

    @Test
    void anErrorComesBeforeTheEffectAndACutAfterIt() {
        fault("server_error");
        assertThat(send().statusCode()).isEqualTo(503);
        assertThat(happened()).isEmpty();
        fault("cut_stream");
        try {
            send();
            assertThat(false).as("the connection is cut").isTrue();
        } catch (Exception cut) {
            assertThat(happened()).hasSize(1);
        }
    }

    @Test
    void rememberingOutlivesTheProcessAndHalfALine(@TempDir Path folder) throws Exception {
        var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        var ledger = new SandboxLedger(Optional.of(folder.toString()), mapper, InstantSource.system());
        for (int i = 0; i < 10_000; i++) ledger.add("k" + i, "org_a", "a", Json.read("{\"i\":" + i + "}"));
        Files.writeString(folder.resolve("sandbox.jsonl"), "{\"id\":\"half", StandardOpenOption.APPEND);

        var again = new SandboxLedger(Optional.of(folder.toString()), mapper, InstantSource.system());
        again.add("more", "org_a", "a", Json.read("{}"));

        assertThat(again.page(0, 20_000).data()).hasSize(10_001);
        assertThat(again.page(0, 10).total()).isEqualTo(10_001);
        assertThat(again.page(again.page(0, 10).next(), 1).data().getFirst().key())
                .isEqualTo("k10");
        for (int i = 0; i < 10_000; i += 777)
            assertThat(again.find("org_a", "k" + i)).isPresent();
        assertThat(again.find("org_b", "k1")).isEmpty();
        assertThat(again.find("org_a", "more")).isPresent();
    }
}
