package io.omnify.platform.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.Contracts;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class AuditTest {
    private static final Duration LONG = Duration.ofSeconds(40);
    private final OrgId org = TestTokens.newOrg();
    private final Audit audit;
    private final String bootstrap;

    AuditTest(Audit audit, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap) {
        this.audit = audit;
        this.bootstrap = bootstrap;
    }

    @Test
    void anEntryRidesWithItsChangeAndSaysWhoFromWhereAndWhat() {
        var id = given().header("Authorization", TestTokens.owner(org))
                .header("X-Forwarded-For", "203.0.113.7")
                .header("User-Agent", "test\u0007agent")
                .header("X-Request-Id", "abc-1")
                .post("/audited")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("id");

        var entry = recorded("note.updated");
        assertThat(entry.at("/actor/type").asText()).isEqualTo("user");
        assertThat(entry.at("/actor/id").asText()).startsWith("user_");
        assertThat(entry.at("/target/id").asText()).isEqualTo(id);
        assertThat(entry.at("/ip").asText()).isEqualTo("203.0.113.7");
        assertThat(entry.at("/user_agent").asText()).startsWith("test").endsWith("agent");
        assertThat(entry.at("/request_id").asText()).isEqualTo("abc-1");
        assertThat(entry.at("/outcome").asText()).isEqualTo("success");
        assertThat(entry.at("/before").toString()).contains("old").doesNotContain("12345");
        assertThat(entry.at("/after/headers/0").asText()).isEqualTo("***");
        assertThat(entry.at("/after/input_tokens").asInt()).isEqualTo(7);
        await().atMost(LONG).until(() -> Notes.texts().contains("audited"));
    }

    @Test
    void aTraceLeadsFromTheRequestThroughKafkaToTheCallItCauses() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        given().header("Authorization", TestTokens.owner(org))
                .header("traceparent", trace)
                .post("/audited")
                .then()
                .statusCode(200);

        await().atMost(LONG).until(() -> Traced.SEEN.contains(trace));
    }

    @Test
    void aRefusedActIsRecordedThoughNothingChanged() {
        given().header("Authorization", TestTokens.owner(org))
                .post("/audited/refused")
                .then()
                .statusCode(204);

        var entry = recorded("note.deleted");
        assertThat(entry.at("/outcome").asText()).isEqualTo("refused");
        assertThat(entry.at("/reason").asText()).isEqualTo("step_up_required");
    }

    @Test
    void outsideOfARequestTheServiceItselfIsTheActorUnlessAnotherIsNamed() {
        assertThat(data(audit.entry(org, "note.swept", "note", "n", null, null))
                        .at("/actor/type")
                        .asText())
                .isEqualTo("service");
        var agent = new Actor(Actor.Type.AGENT, "analytics");
        assertThat(data(audit.entry(org, agent, "note.swept", "note", "n", null, null))
                        .at("/actor")
                        .toString())
                .isEqualTo("{\"type\":\"agent\",\"id\":\"analytics\"}");
    }

    @Test
    void aDangerousActNeedsAProofNoOlderThanTenMinutes() {
        dangerous(TestTokens.proved(org, Instant.now().minusSeconds(60))).statusCode(204);
        dangerous(TestTokens.proved(org, Instant.now().minusSeconds(700)))
                .statusCode(403)
                .body("code", equalTo("step_up_required"));
        dangerous(TestTokens.owner(org)).statusCode(403).body("code", equalTo("step_up_required"));
        dangerous(TestTokens.service(org, "agent:write")).statusCode(403).body("code", equalTo("step_up_required"));
    }

    private static io.restassured.response.ValidatableResponse dangerous(String token) {
        return given().header("Authorization", token).post("/audited/dangerous").then();
    }

    private static JsonNode data(OutboxMessage message) {
        Contracts.assertEvent("audit.recorded.v1", message.data());
        try {
            return OutboxMessage.mapper().readTree(message.data());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode recorded(String action) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Audit.TOPIC));
            var end = Instant.now().plus(LONG);
            while (Instant.now().isBefore(end)) {
                for (var found : consumer.poll(Duration.ofMillis(200))) {
                    var event = Event.of(found.headers(), found.key(), found.value(), found.timestamp());
                    if (!org.equals(event.org())
                            || !action.equals(event.data().path("action").asText())) continue;
                    assertThat(found.key()).isEqualTo(org.value());
                    Contracts.assertEvent(event.type(), event.data().toString());
                    return event.data();
                }
            }
        }
        throw new AssertionError("no entry for " + action);
    }
}
