package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class HealthTest extends GatewayTest {

    @AfterEach
    void allAreWell() {
        for (var service : Services.NAMES)
            Services.get(service).on("/q/health/ready", exchange -> StubService.json(exchange, 200, "{}"));
    }

    @Test
    void tellsStateAndVersionOfEveryService() {
        for (var service : Services.NAMES)
            Services.get(service)
                    .on(
                            "/q/health/ready",
                            exchange -> StubService.json(
                                    exchange, 200, "{\"status\":\"UP\",\"version\":\"1.2.3\",\"checks\":[]}"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> given().get("/api/health")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("up"))
                        .body("services.name", hasItems(Services.NAMES.toArray()))
                        .body("services[0].status", equalTo("up"))
                        .body("services[0].version", equalTo("1.2.3")));
    }

    @Test
    void isDegradedWhenAServiceIsNotReadyAndDoesNotSayWhy() {
        for (var service : Services.NAMES)
            Services.get(service).on("/q/health/ready", exchange -> StubService.json(exchange, 200, "{}"));
        workflows.on(
                "/q/health/ready",
                exchange -> StubService.json(
                        exchange,
                        503,
                        "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"mongodb://secret\",\"status\":\"DOWN\"}]}"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> given().get("/api/health")
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("degraded"))
                        .body("services.find { it.name == 'workflow-service' }.status", equalTo("down"))
                        .body(not(containsString("secret"))));
    }

    @Test
    void isDownWhenNothingBehindWorks() {
        for (var service : Services.NAMES)
            Services.get(service).on("/q/health/ready", exchange -> StubService.json(exchange, 503, ""));

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> given().get("/api/health").then().statusCode(503).body("status", equalTo("down")));
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(503));
    }

    @Test
    void saysWhichVersionTheDoorItselfIs() {
        given().get("/q/health/ready").then().statusCode(200).body("version", matchesPattern("\\d.*"));
    }
}
