package io.omnify.auth;

import static io.omnify.auth.AuthApi.newPerson;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.omnify.testkit.TestServers;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class UsageTest {
    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrap;

    @Inject
    RedisDataSource redis;

    @Test
    void agentsAndCampaignsAreCountedFromTheirEventsOnce() {
        var owner = newPerson();
        try (var producer = producer()) {
            producer.send(event(owner.org(), "agent.created.v1", "one"));
            producer.send(event(owner.org(), "agent.created.v1", "one"));
            producer.send(event(owner.org(), "agent.created.v1", "two"));
            producer.send(event(newPerson().org(), "agent.created.v1", "one"));
            producer.send(event(owner.org(), "agent.execution.finished.v1", "two"));
            producer.flush();
            await().untilAsserted(() -> limits(owner, "agents", 2));
            producer.send(event(owner.org(), "agent.deleted.v1", "one"));
            producer.flush();
            await().untilAsserted(() -> limits(owner, "agents", 1));
            producer.send(event(owner.org(), "campaign.created.v1", "one"));
            producer.send(event(owner.org(), "campaign.created.v1", "one"));
            producer.send(event(owner.org(), "campaign.created.v1", "two"));
            producer.send(event(owner.org(), "campaign.deleted.v1", "one"));
            producer.flush();
            await().untilAsserted(() -> limits(owner, "campaigns", 1));
        }
    }

    @Test
    void callsAreThoseTheDoorCountedThisMonth() {
        var owner = newPerson();
        var month = YearMonth.now(ZoneOffset.UTC);
        var key = "omnify:usage:api_calls:" + owner.org() + ":";
        redis.value(String.class).set(key + month, "42");
        redis.value(String.class).set(key + month.minusMonths(1), "7");

        limits(owner, "api_calls", 42);
    }

    private static void limits(AuthApi.Person owner, String limit, int current) {
        owner.asks().get("/api/auth/limits").then().body("limits." + limit + ".current", equalTo(current));
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new StringSerializer());
    }

    private static ProducerRecord<String, String> event(String org, String type, String agent) {
        var event = new ProducerRecord<>(
                "omnify.agent.events", agent, "{\"agent_id\":\"" + agent + "\",\"campaign_id\":\"" + agent + "\"}");
        var headers = Map.of("ce_id", "evt_" + agent, "ce_type", type, "ce_orgid", org);
        headers.forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return event;
    }
}
