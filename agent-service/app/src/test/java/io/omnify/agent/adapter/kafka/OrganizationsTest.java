package io.omnify.agent.adapter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.port.Agents;
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

    @Test
    void aNewOrganisationGetsItsAgents() throws Exception {
        var example = Contracts.examples("organization.created.v1").getFirst();
        var org = new ObjectMapper().readTree(example).path("organization_id").asText();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap),
                new StringSerializer(),
                new StringSerializer())) {
            var message = new ProducerRecord<>("omnify.auth.events", org, example);
            Map.of(
                            "ce_id",
                            "e1",
                            "ce_type",
                            "organization.created.v1",
                            "ce_orgid",
                            org,
                            "ce_time",
                            "2026-01-01T00:00:00Z")
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            producer.send(message).get();
            producer.send(message).get();
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(agents.find(new OrgId(org), new AgentId("client_management")))
                        .isPresent());
    }
}
