package io.omnify.platform.events;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ChannelCheckTest {
    private final KafkaClientService clients;

    ChannelCheckTest(KafkaClientService clients) {
        this.clients = clients;
    }

    @Test
    void aServiceWithADeadChannelIsNotAlive() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/live").then().statusCode(200));

        clients.getConsumer("doomed")
                .runOnPollingThread(consumer -> {
                    consumer.close();
                })
                .await()
                .atMost(Duration.ofSeconds(20));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().get("/q/health/live")
                        .then()
                        .statusCode(503)
                        .body("checks.find { it.name == 'kafka-channels' }.data.doomed", equalTo("has stopped")));
    }
}
