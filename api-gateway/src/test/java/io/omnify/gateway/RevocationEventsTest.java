package io.omnify.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.omnify.embedded.Repository;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second way by which the door hears of what was revoked; nothing is written to Redis here. */
@QuarkusTest
final class RevocationEventsTest extends GatewayTest {
    private static final String PATH = "/api/agentkit/agents";
    private static final String TOPIC = "omnify.auth.events";
    private final Map<String, Object> settings =
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    private final long now = System.currentTimeMillis();

    @BeforeEach
    void topic() throws Exception {
        try (var admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(TopicExistsException.class);
        }
    }

    @Test
    void anEndedSessionIsRefusedByItsEvent() throws Exception {
        var ended = TestKeys.claims(organization, "sess_of_" + organization);

        told("session.revoked", "session_id", "sess_of_" + organization);

        refused(ended);
        accepted(TestKeys.claims(organization, "sess_another"));
    }

    @Test
    void aChangedMemberNeedsANewToken() throws Exception {
        told("member.changed", "organization_id", organization, "user_id", "user_1");

        refused(issued(now - 1000));
        accepted(issued(now + 1000));
    }

    @Test
    void aDeletedOrganisationHasNoTokens() throws Exception {
        told("organization.deleted", "organization_id", organization);

        refused(issued(now - 1000));
    }

    @Test
    void whatCannotBeReadIsPassedOver() throws Exception {
        send("session.revoked.v1", "{");
        send("session.revoked.v1", "{\"session_id\":7}");
        send("member.changed.v1", "{}");
        told("session.revoked", "session_id", "sess_of_" + organization);

        refused(TestKeys.claims(organization, "sess_of_" + organization));
    }

    private JwtClaims issued(long at) {
        var claims = TestKeys.claims(organization);
        claims.setClaim("iat_ms", at);
        return claims;
    }

    /** The example of the contract, about our organisation and now. */
    private void told(String type, String... fields) throws Exception {
        var example = example(type);
        for (var i = 0; i < fields.length; i += 2) example.put(fields[i], fields[i + 1]);
        for (var name : List.copyOf(example.fieldNames()))
            if (name.endsWith("_at"))
                example.put(name, Instant.ofEpochMilli(now).toString());
        send(type + ".v1", example.encode());
    }

    private static JsonObject example(String type) throws IOException {
        var file = Repository.root().resolve("docs/contracts/events/" + type + ".v1.json");
        return new JsonObject(Files.readString(file)).getJsonArray("examples").getJsonObject(0);
    }

    private void send(String type, String json) throws Exception {
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            var event = new ProducerRecord<>(TOPIC, organization, json);
            event.headers().add("ce_type", type.getBytes(UTF_8));
            producer.send(event).get();
        }
    }

    private static void refused(JwtClaims claims) {
        var token = TestKeys.sign(claims, TestKeys.CURRENT.get());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> bearer(token).get(PATH).then().statusCode(401).body("code", equalTo("token_revoked")));
    }

    private static void accepted(JwtClaims claims) {
        bearer(TestKeys.sign(claims, TestKeys.CURRENT.get())).get(PATH).then().statusCode(200);
    }
}
