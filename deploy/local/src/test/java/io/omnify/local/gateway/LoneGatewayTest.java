package io.omnify.local.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.embedded.EmbeddedKafka;
import io.omnify.embedded.Ports;
import io.omnify.local.bench.gateway.GatewayProcess;
import io.omnify.local.bench.gateway.Issuer;
import io.omnify.local.bench.gateway.StandIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real gateway without any Redis: what was revoked, before its start and since, it hears from Kafka alone. */
final class LoneGatewayTest {
    private static final String TOPIC = "omnify.auth.events";
    private static final Issuer ISSUER = new Issuer("key-1");
    private static final String EARLIER = "sess_" + UUID.randomUUID();

    @TempDir
    static Path folder;

    private static EmbeddedKafka kafka;
    private static StandIn services;
    private static GatewayProcess gateway;
    private final String organization = "org_" + UUID.randomUUID();

    @BeforeAll
    static void start() throws Exception {
        kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        try (var admin = Admin.create(settings())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
        }
        tellOfTheEndOf(EARLIER);
        services = StandIn.start();
        services.on("/.well-known/jwks.json", "{\"keys\":[" + ISSUER.publicKey() + "]}");
        var nobody = "redis://127.0.0.1:" + Ports.free();
        var settings = Map.of("OMNIFY_KAFKA_BOOTSTRAP", kafka.bootstrap());
        gateway = GatewayProcess.start(folder, nobody, services.address(), settings);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        services.close();
        kafka.close();
    }

    @Test
    void isNotReadyBeforeItKnowsWhatWasRevoked() throws Exception {
        assertThat(ask(EARLIER)).isEqualTo(401);
    }

    @Test
    void refusesARevokedSessionWithinSeconds() throws Exception {
        var ended = "sess_" + UUID.randomUUID();
        assertThat(ask(ended)).isEqualTo(200);

        tellOfTheEndOf(ended);

        // A second is the promise; the machine that runs the tests may have other things to do.
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> ask(ended) == 401);
        assertThat(ask("sess_other")).isEqualTo(200);
    }

    private static void tellOfTheEndOf(String session) throws Exception {
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            var json = "{\"session_id\":\"%s\",\"revoked_at\":\"%s\"}".formatted(session, Instant.now());
            var event = new ProducerRecord<>(TOPIC, session, json);
            event.headers().add("ce_type", "session.revoked.v1".getBytes(UTF_8));
            producer.send(event).get();
        }
    }

    private int ask(String session) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(gateway.address() + "/api/agentkit/agents"))
                    .header("Authorization", "Bearer " + ISSUER.token(organization, "user_1", session))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }

    private static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", kafka.bootstrap());
    }
}
