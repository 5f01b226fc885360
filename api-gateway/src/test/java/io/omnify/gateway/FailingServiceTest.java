package io.omnify.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class FailingServiceTest extends GatewayTest {

    @Test
    void asksOnceMoreForWhatMayBeRepeated() {
        var path = "/api/agentkit/breaks-once";
        var asked = new AtomicInteger();
        agents.on(path, (StubService.Raw) exchange -> {
            if (asked.incrementAndGet() > 1) StubService.json(exchange, 200, "{}");
        });

        caller().get(path).then().statusCode(200);

        assertThat(asked).hasValue(2);
    }

    @Test
    void neverRepeatsWhatMayHaveHappened() {
        var path = "/api/agentkit/breaks-always";
        var asked = new AtomicInteger();
        agents.on(path, (StubService.Raw) exchange -> asked.incrementAndGet());

        caller().contentType("application/json")
                .body("{}")
                .post(path)
                .then()
                .statusCode(502)
                .body("code", equalTo("service-broken"));

        assertThat(asked).hasValue(1);
    }

    @Test
    void leavesAFailingServiceInPeaceAndFindsOutWhenItIsBack() {
        var path = "/api/analytics/breaks";
        var asked = new AtomicInteger();
        analytics.on(path, (StubService.Raw) exchange -> asked.incrementAndGet());

        var attempts = 0;
        for (var status = 0; status != 503 && attempts < 200; attempts++)
            status = caller().contentType("application/json")
                    .body("{}")
                    .post(path)
                    .statusCode();
        assertThat(attempts).isLessThan(200);
        var before = asked.get();
        for (var i = 0; i < 20; i++)
            caller().contentType("application/json").body("{}").post(path);

        assertThat(asked.get() - before).isLessThan(10);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> caller().get("/api/analytics/metrics").statusCode() == 200);
    }
}
