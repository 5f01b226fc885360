package io.omnify.auth;

import static io.omnify.auth.AuthApi.json;
import static io.omnify.auth.AuthApi.newPerson;
import static io.omnify.auth.AuthApi.refresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.omnify.platform.security.LiveKeys;
import io.omnify.platform.security.VerifiedTokens;
import io.omnify.testkit.TestServers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class KeyRotationTest {
    @TestHTTPResource("/.well-known/jwks.json")
    URI keySet;

    private static JsonPath rotate(boolean emergency) {
        return given().auth()
                .preemptive()
                .basic("operator", "operator-secret")
                .contentType("application/json")
                .body(Map.of("emergency", emergency))
                .post("/internal/signing-keys/rotations")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String kidOf(String token) {
        return AuthApi.header(token).get("kid").toString();
    }

    private static JwtConsumer verifier() throws Exception {
        var keys = given().get("/.well-known/jwks.json").asString();
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(new JsonWebKeySet(keys).getJsonWebKeys()))
                .setExpectedAudience("omnify")
                .build();
    }

    @Test
    void noRequestFailsWhileAKeyIsReplaced() throws Exception {
        var stop = new AtomicBoolean();
        var asked = new AtomicInteger();
        Queue<String> failures = new ConcurrentLinkedQueue<>();
        var people = List.of(newPerson(), newPerson(), newPerson());
        var old = verifier();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var person : people)
                pool.submit(() -> {
                    var token = person.token();
                    while (!stop.get()) {
                        var asks = json().header("Authorization", "Bearer " + token.getString("access_token"));
                        note(failures, asks.get("/api/auth/me").statusCode());
                        var renewed = refresh(token.getString("refresh_token"));
                        note(failures, renewed.statusCode());
                        if (renewed.statusCode() != 200) return;
                        token = renewed.jsonPath();
                        asked.addAndGet(2);
                    }
                });
            var next = rotate(false).getString("kid");
            given().get("/.well-known/jwks.json").then().body("keys.kid.contains('" + next + "')", equalTo(true));
            var published = verifier();
            var fresh = await().pollInterval(java.time.Duration.ofMillis(200))
                    .until(() -> newPerson().access(), token -> kidOf(token).equals(next));
            published.processToClaims(fresh);
            old.processToClaims(people.getFirst().access());
            int before = asked.get();
            await().until(() -> asked.get() > before + 30);
            stop.set(true);
        }
        assertThat(failures).isEmpty();
        people.getFirst().asks().get("/api/auth/me").then().statusCode(200);
    }

    private static void note(Queue<String> failures, int status) {
        if (status != 200) failures.add("status " + status);
    }

    @Test
    void inAnEmergencyNoTokenOfAnOlderKeyIsBelievedAndSessionsGoOn() {
        var person = newPerson();
        var next = rotate(true).getString("kid");

        await().until(() -> newPerson().access(), token -> kidOf(token).equals(next));

        person.asks().get("/api/auth/me").then().statusCode(401);
        given().get("/.well-known/jwks.json").then().body("keys.kid", equalTo(List.of(next)));
        var renewed = refresh(person.refresh()).then().statusCode(200).extract().jsonPath();
        json().header("Authorization", "Bearer " + renewed.getString("access_token"))
                .get("/api/auth/me")
                .then()
                .statusCode(200);
    }

    /** As every service behind the door does, over HTTP. */
    @Test
    void aServiceFollowsTheKeysWithoutRefusingAGoodTokenOrBelievingAWithdrawnOne() throws Exception {
        var address = keySet.toString();
        var keys = new LiveKeys(address);
        var service = new VerifiedTokens(keys);
        var context = new JWTAuthContextInfo(address, "omnify");
        keys.start(new StartupEvent());
        try {
            var old = newPerson().access();
            await().until(() -> keys.find(kidOf(old)).isPresent());
            service.parse(old, context);

            var next = rotate(true).getString("kid");
            var fresh = await().until(
                            () -> {
                                var token = newPerson().access();
                                service.parse(token, context);
                                return token;
                            },
                            token -> kidOf(token).equals(next));

            await().until(() -> keys.find(kidOf(old)).isEmpty());
            assertThatThrownBy(() -> service.parse(old, context)).isInstanceOf(ParseException.class);
            assertThat(service.parse(fresh, context).getIssuer()).isEqualTo("omnify");
        } finally {
            keys.stop(new ShutdownEvent());
        }
    }

    @Test
    void onlyAnOperatorRotates() {
        var person = newPerson();
        for (var wrong : List.of("Basic b3BlcmF0b3I6", "Basic x", "Bearer " + person.access()))
            json().header("Authorization", wrong)
                    .body(Map.of("emergency", true))
                    .post("/internal/signing-keys/rotations")
                    .then()
                    .statusCode(401);
        json().body(Map.of("emergency", true))
                .post("/internal/signing-keys/rotations")
                .then()
                .statusCode(401);
    }
}
