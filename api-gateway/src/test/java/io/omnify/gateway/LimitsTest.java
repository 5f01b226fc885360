package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
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
        redis.value(String.class)
                .set("omnify:limit:org:" + organization, String.valueOf(System.currentTimeMillis() + 60_900));
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
    void stopsAnAddressThatGuessesPasswords() throws IOException {
        redis.value(String.class)
                .set("omnify:limit:credentials:127.0.0.77", String.valueOf(System.currentTimeMillis() + 60_500));
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
    void refusesAnEndedSessionAtOnce() {
        var claims = TestKeys.claims(organization, "sess_ended" + organization);
        var token = TestKeys.sign(claims, TestKeys.CURRENT.get());
        bearer(token).get("/api/agentkit/agents").then().statusCode(200);

        redis.value(String.class).set("omnify:revoked:session:sess_ended" + organization, "1");

        bearer(token).get("/api/agentkit/agents").then().statusCode(401).body("code", equalTo("session-ended"));
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
    }
}
