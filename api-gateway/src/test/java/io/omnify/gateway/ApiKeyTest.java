package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.omnify.auth.api.ApiKeyText;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class ApiKeyTest extends GatewayTest {
    private static final String PATH = "/api/agentkit/agents";
    private static final String RESOLVE = "/internal/api-keys/resolve";
    private final Map<String, Integer> keys = new ConcurrentHashMap<>();

    @Inject
    RedisDataSource redis;

    @BeforeEach
    void resolves() {
        auth.on(RESOLVE, exchange -> {
            var asked = new JsonObject(auth.last().body());
            var perMinute = keys.get(asked.getString("key"));
            if (perMinute == null) StubService.json(exchange, 404, "{}");
            else StubService.json(exchange, 200, resolved(perMinute));
        });
    }

    private String resolved(int perMinute) {
        var claims = TestKeys.claims(organization);
        claims.setSubject("key:key_of_" + organization);
        claims.unsetClaim("sid");
        claims.setClaim("iat_ms", System.currentTimeMillis());
        return new JsonObject()
                .put("access_token", TestKeys.sign(TestKeys.expires(claims, 300), TestKeys.CURRENT.get()))
                .put("expires_in", 300)
                .put("key_id", "key_of_" + organization)
                .put("requests_per_minute", perMinute)
                .encode();
    }

    @Test
    void letsAKeyActThroughATokenAskedForOnce() {
        var key = key(1000);
        var before = auth.calls(RESOLVE).size();

        var statuses = IntStream.range(0, 20)
                .parallel()
                .map(i -> bearer(key).get(PATH).statusCode())
                .toArray();
        given().header("X-API-Key", key).get(PATH).then().statusCode(200);

        assertThat(statuses).containsOnly(200);
        assertThat(auth.calls(RESOLVE).size() - before).isBetween(1, 4);
        assertThat(auth.calls(RESOLVE).getLast().headers().get("Authorization")).isEqualTo(basic());
        assertThat(agents.last().headers().get("Authorization")).startsWith("Bearer eyJ");
        assertThat(agents.last().headers()).doesNotContainKey("X-API-Key");
    }

    private static String basic() {
        var credentials = "api-gateway:secret-of-the-door".getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    @Test
    void turnsTypingErrorsAwayWithoutAskingAnybody() {
        var key = key(1000);
        var before = Services.calls();

        for (var wrong : List.of(key.substring(0, 20) + "x" + key.substring(21), "omk_", key + "0"))
            bearer(wrong).get(PATH).then().statusCode(401).body("code", equalTo("token-not-valid"));

        assertThat(Services.calls()).isEqualTo(before);
    }

    @Test
    void asksSeldomForAKeyThatDoesNotExist() {
        var key = fresh();
        var before = auth.calls(RESOLVE).size();

        for (var i = 0; i < 5; i++) bearer(key).get(PATH).then().statusCode(401);

        assertThat(auth.calls(RESOLVE).size() - before).isBetween(1, 2);
        assertThat(agents.proxied())
                .noneMatch(
                        call -> call.headers().getOrDefault("Authorization", "").contains(key));
    }

    @Test
    void holdsAKeyToItsOwnLimit() {
        var key = key(3);

        for (var i = 0; i < 3; i++) bearer(key).get(PATH).then().statusCode(200).header("X-RateLimit-Limit", "3");

        bearer(key).get(PATH).then().statusCode(429);
    }

    @Test
    void refusesARevokedKey() {
        var key = key(1000);
        bearer(key).get(PATH).then().statusCode(200);
        keys.remove(key);

        redis.stream(String.class, String.class, String.class)
                .xadd(
                        "omnify:revocations",
                        Map.of(
                                "kind",
                                "key",
                                "id",
                                "key_of_" + organization,
                                "before",
                                String.valueOf(System.currentTimeMillis() + 1000)));

        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .until(() -> bearer(key).get(PATH).statusCode() == 401);
    }

    @Test
    void cannotSayAnythingWhileAuthIsAwayExceptForKeysItKnows() {
        var known = key(1000);
        bearer(known).get(PATH).then().statusCode(200);
        auth.on(RESOLVE, exchange -> StubService.json(exchange, 500, "{}"));

        bearer(known).get(PATH).then().statusCode(200);
        bearer(fresh()).get(PATH).then().statusCode(503).body("code", equalTo("authentication-unavailable"));
    }

    private String key(int perMinute) {
        var key = fresh();
        keys.put(key, perMinute);
        return key;
    }

    private static String fresh() {
        var random = new byte[200];
        new SecureRandom().nextBytes(random);
        var letters = ApiKeyText.letters(random);
        return ApiKeyText.of(letters.substring(0, 8), letters.substring(8, 40));
    }
}
