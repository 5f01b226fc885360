package io.omnify.gateway;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class RevocationTest extends GatewayTest {
    private static final String PATH = "/api/agentkit/agents";

    @Inject
    RedisDataSource redis;

    @Test
    void refusesAnEndedSession() {
        var token = token(TestKeys.claims(organization, "sess_of_" + organization));
        bearer(token).get(PATH).then().statusCode(200);

        revoke("session", "sess_of_" + organization, 0);

        refused(token);
        bearer(token(TestKeys.claims(organization, "sess_another")))
                .get(PATH)
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAMembersOlderTokensAndNotTheNewOnes() {
        var now = System.currentTimeMillis();
        var old = token(issued(now - 1000));
        bearer(old).get(PATH).then().statusCode(200);

        revoke("member", organization + "/user_1", now);

        refused(old);
        bearer(token(issued(now))).get(PATH).then().statusCode(200);
    }

    @Test
    void refusesEveryTokenOfADeletedOrganisationAndNoOther() {
        var now = System.currentTimeMillis();
        var token = token(issued(now - 1));
        bearer(token).get(PATH).then().statusCode(200);

        revoke("organization", organization, now);

        refused(token);
        bearer(TestKeys.token(organization + "x")).get(PATH).then().statusCode(200);
    }

    @Test
    void treatsATokenThatDoesNotSayWhenItWasIssuedAsOld() {
        var token = token(TestKeys.claims(organization));
        bearer(token).get(PATH).then().statusCode(200);

        revoke("member", organization + "/user_1", 1000);

        refused(token);
    }

    private JwtClaims issued(long at) {
        var claims = TestKeys.claims(organization);
        claims.setClaim("iat_ms", at);
        return claims;
    }

    private static String token(JwtClaims claims) {
        return TestKeys.sign(claims, TestKeys.CURRENT.get());
    }

    private void revoke(String kind, String id, long before) {
        redis.stream(String.class, String.class, String.class)
                .xadd("omnify:revocations", Map.of("kind", kind, "id", id, "before", String.valueOf(before)));
    }

    private static void refused(String token) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> bearer(token).get(PATH).then().statusCode(401).body("code", equalTo("token_revoked")));
    }
}
