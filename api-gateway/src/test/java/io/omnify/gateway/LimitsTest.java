package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class LimitsTest extends GatewayTest {
    @Inject
    RedisDataSource redis;

    @Test
    void tellsEveryClientItsLimit() {
        for (var path : List.of(
                "/api/agentkit/agents", "/api/nothing", "/api/health", "/api/session", "/.well-known/jwks.json"))
            given().get(path)
                    .then()
                    .header("X-RateLimit-Limit", matchesPattern("\\d+"))
                    .header("X-RateLimit-Remaining", matchesPattern("\\d+"))
                    .header("X-RateLimit-Reset", matchesPattern("\\d+"));
    }

    @Test
    void stopsAnOrganisationThatAsksTooMuchAndNoOther() {
        use("org:" + organization, 1000);
        var before = agents.proxied().size();

        caller().get("/api/agentkit/agents")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("X-RateLimit-Remaining", equalTo("0"))
                .body("code", equalTo("too-many-requests"));

        assertThat(agents.proxied()).hasSize(before);
        bearer(TestKeys.token(organization + "x"))
                .get("/api/agentkit/agents")
                .then()
                .statusCode(200);
    }

    @Test
    void stopsAUserAndNotTheOthersOfTheOrganisation() {
        use("user:" + organization + ":user_1", 900);

        caller().get("/api/agentkit/agents").then().statusCode(429);

        var another = TestKeys.claims(organization);
        another.setSubject("user_2");
        bearer(TestKeys.sign(another, TestKeys.CURRENT.get()))
                .get("/api/agentkit/agents")
                .then()
                .statusCode(200);
    }

    @Test
    void stopsOneClassOfRoutesAlone() {
        use("class:import:org:" + organization, 600);

        caller().get("/api/analytics/imports/imp_1").then().statusCode(429);

        caller().get("/api/analytics/metrics").then().statusCode(200);
    }

    @Test
    void stopsAnAddressThatGuessesPasswords() throws IOException {
        use("credentials:127.0.0.77", 200);
        var before = auth.proxied().size();

        for (var path : List.of("/api/auth/login", "/api/auth/register", "/api/session"))
            assertThat(
                            raw(
                                    "127.0.0.77",
                                    "POST " + path
                                            + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"))
                    .startsWith("HTTP/1.1 429 ");

        assertThat(auth.proxied()).hasSize(before);
    }

    @Test
    void countsTheCallsOfAMonthAndStopsWhenThePlanIncludesNoMore() {
        var claims = TestKeys.claims(organization);
        claims.setClaim("plan", "starter");
        var token = TestKeys.sign(claims, TestKeys.CURRENT.get());
        var key = "omnify:usage:api_calls:" + organization + ":" + YearMonth.now(ZoneOffset.UTC);
        redis.value(String.class).set(key, "999998");
        bearer(token).get("/api/agentkit/agents").then().statusCode(200);
        Awaitility.await().until(() -> redis.value(String.class).get(key).equals("999999"));

        Awaitility.await().until(() -> bearer(token).get("/api/agentkit/agents").statusCode() == 429);

        bearer(token)
                .get("/api/agentkit/agents")
                .then()
                .statusCode(429)
                .body("code", equalTo("plan_limit_reached"))
                .body("detail", containsString("api_calls"));
        assertThat(redis.value(String.class).get(key)).isIn("999999", "1000000");
    }

    @Test
    void letsAnOrganisationsFloodWaitForItselfAlone() throws Exception {
        var path = "/api/agentkit/flooded";
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var go = new CountDownLatch(1);
        agents.on(path, exchange -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            try {
                go.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            running.decrementAndGet();
            StubService.json(exchange, 200, "{}");
        });
        var token = TestKeys.token(organization);
        var request = HttpRequest.newBuilder(URI.create(base() + path))
                .header("Authorization", "Bearer " + token)
                .build();

        var flood = IntStream.range(0, 50)
                .mapToObj(i -> HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList();
        Awaitility.await().until(() -> running.get() == 8);
        bearer(TestKeys.token(organization + "x"))
                .get("/api/agentkit/agents")
                .then()
                .statusCode(200);
        Awaitility.await()
                .until(() -> flood.stream().filter(CompletableFuture::isDone).count() == 12);
        go.countDown();

        var statuses = new ArrayList<Integer>();
        for (var one : flood) statuses.add(one.get(20, TimeUnit.SECONDS).statusCode());
        assertThat(Collections.frequency(statuses, 200)).isEqualTo(38);
        assertThat(Collections.frequency(statuses, 429)).isEqualTo(12);
        assertThat(most.get()).isEqualTo(8);
    }

    /** As if so much had been asked within this second. */
    private void use(String window, int requests) {
        var slot = System.currentTimeMillis() / 600;
        var key = "omnify:window:" + window;
        redis.hash(String.class)
                .hset(
                        key,
                        Map.of(
                                "t",
                                String.valueOf(requests),
                                "o",
                                String.valueOf(slot),
                                String.valueOf(slot),
                                String.valueOf(requests)));
    }

    @Test
    void goesOnWithoutRedis() {
        redis.execute("CLIENT", "PAUSE", "2500", "ALL");

        caller().get("/api/agentkit/agents").then().statusCode(200).header("X-RateLimit-Limit", matchesPattern("\\d+"));
        caller().get("/api/agentkit/agents").then().statusCode(200);

        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .ignoreExceptions()
                .until(() -> redis.value(String.class).get("x") == null);
        use("org:" + organization, 1000);
        Awaitility.await().until(() -> caller().get("/api/agentkit/agents").statusCode() == 429);
    }
}
