package io.omnify.agent.adapter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.port.Agents;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.Contracts;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class OrganizationsTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    Agents agents;

    @Inject
    Connections connections;

    @Inject
    Tokens tokens;

    @Test
    void aNewOrganisationGetsItsAgents() throws Exception {
        var example = Contracts.examples("organization.created.v1").getFirst();
        var org = new ObjectMapper().readTree(example).path("organization_id").asText();
        tellTwice("organization.created.v1", org, example);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(agents.find(new OrgId(org), new AgentId("client_management")))
                        .isPresent());
    }

    @Test
    void theTokensOfAnOrganisationThatIsGoneGoWithIt() throws Exception {
        var gone = new Api();
        var connection = gone.as()
                .body(Map.of("mode", "simulation"))
                .post("/api/platforms/gohighlevel/connections")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("connection_id");
        assertThat(tokens.held(gone.org, connection)).isPresent();
        var example = Contracts.examples("organization.deleted.v1").getFirst();
        var said = example.replaceFirst("org_[A-Za-z0-9_-]+", gone.org.value());
        tellTwice("organization.deleted.v1", gone.org.value(), said);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(tokens.held(gone.org, connection)).isEmpty());
        assertThat(connections.list(gone.org, 1)).isEmpty();
    }

    private void tellTwice(String type, String org, String data) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new StringSerializer(),
                new StringSerializer())) {
            var message = new ProducerRecord<>("omnify.auth.events", org, data);
            Map.of("ce_id", "e_" + org, "ce_type", type, "ce_orgid", org, "ce_time", "2026-01-01T00:00:00Z")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            producer.send(message).get();
            producer.send(message).get();
        }
    }
}
