package io.omnify.auth;

import static io.omnify.auth.AuthApi.newPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import io.omnify.testkit.Contracts;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class EventsTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    @Inject
    MongoClient mongo;

    @Inject
    Team team;

    @Test
    void whatHappensReachesKafkaAsPromised() {
        var person = newPerson();
        person.asks().post("/api/auth/logout").then().statusCode(204);

        var events = eventsOf(person.org(), 3);

        assertThat(events)
                .extracting(event -> header(event, "ce_type"))
                .containsExactlyInAnyOrder("organization.created.v1", "member.joined.v1", "session.revoked.v1");
        assertThat(header(events.getFirst(), "ce_type")).isEqualTo("organization.created.v1");
        for (var event : events) {
            assertThat(event.key()).isEqualTo(person.org());
            assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
            assertThat(header(event, "ce_id")).startsWith("evt_");
            assertThat(header(event, "ce_source")).contains("auth-service");
            assertThat(header(event, "ce_orgid")).isEqualTo(person.org());
            assertThat(Instant.parse(header(event, "ce_time"))).isBefore(Instant.now());
            Contracts.assertEvent(header(event, "ce_type"), event.value());
        }
    }

    @Test
    void whatOrganisationsDoReachesKafkaAsPromised() {
        var person = newPerson();
        var member = team.joining(person, "viewer");
        person.asks().body(Map.of("role", "member")).patch("/api/auth/members/" + member.user());
        var form = Map.of("name", "CI", "permissions", List.of("agent:read"));
        var key = person.asks().body(form).post("/api/auth/api-keys").jsonPath().getString("key_id");
        person.asks().delete("/api/auth/api-keys/" + key);

        var events = eventsOf(person.org(), 5);

        assertThat(events)
                .extracting(event -> header(event, "ce_type"))
                .containsExactlyInAnyOrder(
                        "organization.created.v1",
                        "member.joined.v1",
                        "member.joined.v1",
                        "member.changed.v1",
                        "api_key.revoked.v1");
        for (var event : events) Contracts.assertEvent(header(event, "ce_type"), event.value());
    }

    @Test
    void whatIsSentLeavesTheOutbox() {
        var person = newPerson();

        await().untilAsserted(() -> assertThat(mongo.getDatabase(database)
                        .getCollection("organizations")
                        .find(new Document("_id", person.org()))
                        .first()
                        .getList("outbox", Document.class))
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "organization.created.v1",
                "organization.deleted.v1",
                "member.joined.v1",
                "member.changed.v1",
                "api_key.revoked.v1",
                "session.revoked.v1"
            })
    void theExamplesFitTheirSchema(String type) {
        assertThat(Contracts.examples(type)).isNotEmpty();
    }

    private List<ConsumerRecord<String, String>> eventsOf(String org, int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        var found = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("omnify.auth.events"));
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> {
                    if (org.equals(event.key())) found.add(event);
                });
                return found.size() >= count;
            });
        }
        return found;
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
