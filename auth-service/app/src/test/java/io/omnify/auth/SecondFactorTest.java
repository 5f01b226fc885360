package io.omnify.auth;

import static io.omnify.auth.AuthApi.PASSWORD;
import static io.omnify.auth.AuthApi.json;
import static io.omnify.auth.AuthApi.login;
import static io.omnify.auth.AuthApi.newPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.mongodb.client.MongoClient;
import io.omnify.auth.accounts.domain.Base32;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Codes of the step after the present one are used, so that a step that ends during a test does no harm. */
@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class SecondFactorTest {
    @Inject
    MongoClient mongo;

    @Inject
    Team team;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private AuthApi.Person person;

    @BeforeEach
    void somebodySignsUp() {
        person = newPerson();
    }

    private static String code(String secret, int step) {
        var key = new SecretKeySpec(Base32.decode(secret), "HmacSHA1");
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(key, Instant.now().plus(Duration.ofSeconds(30L * step)));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private String setUp() {
        return person.asks()
                .post("/api/auth/mfa/totp")
                .then()
                .statusCode(200)
                .body("otpauth_uri", startsWith("otpauth://totp/Omnify:"))
                .extract()
                .path("secret");
    }

    private Response confirm(String code) {
        return person.asks().body(Map.of("code", code)).post("/api/auth/mfa/totp/confirm");
    }

    private Response loginWith(String code) {
        return json().body(Map.of("email", person.email(), "password", PASSWORD, "totp", code))
                .post("/api/auth/login");
    }

    private Response stepUp(Map<String, String> evidence) {
        return person.asks().body(evidence).post("/api/auth/step-up");
    }

    @Test
    void whoLooksAfterTheMembersSeesWhoHasOne() {
        var viewer = team.joining(person, "viewer");
        confirm(code(setUp(), 0)).then().statusCode(200);

        person.asks()
                .get("/api/auth/members")
                .then()
                .statusCode(200)
                .body("find { it.user_id == '" + person.user() + "' }.mfa", equalTo(true))
                .body("find { it.user_id == '" + viewer.user() + "' }.mfa", equalTo(false));
        person.asks().get("/api/auth/members/" + person.user()).then().body("mfa", equalTo(true));
        viewer.asks()
                .get("/api/auth/members/" + person.user())
                .then()
                .statusCode(200)
                .body("$", not(hasKey("mfa")));
    }

    @Test
    void afterEnrolmentAPasswordAloneOpensNothing() {
        var secret = setUp();
        confirm("000000").then().statusCode(422).body("code", equalTo("totp-invalid"));
        login(person.email(), PASSWORD).then().statusCode(200);
        List<String> recovery = confirm(code(secret, 0))
                .then()
                .statusCode(200)
                .body("recovery_codes", hasSize(10))
                .extract()
                .path("recovery_codes");

        login(person.email(), PASSWORD).then().statusCode(401).body("code", equalTo("totp-required"));
        loginWith("000000").then().statusCode(401).body("code", equalTo("totp-invalid"));
        loginWith(code(secret, 1)).then().statusCode(200);
        loginWith(code(secret, 1)).then().statusCode(401).body("code", equalTo("totp-invalid"));
        loginWith(recovery.getFirst()).then().statusCode(200);
        loginWith(recovery.getFirst()).then().statusCode(401);
        person.asks()
                .get("/api/auth/me")
                .then()
                .body("mfa.totp", equalTo(true))
                .body("mfa.required", equalTo(false))
                .body("mfa.recovery_codes_left", equalTo(9));
        person.asks().delete("/api/auth/mfa/totp").then().statusCode(204);
        login(person.email(), PASSWORD).then().statusCode(200);
    }

    @Test
    void ofManyParallelSignInsWithOneCodeOneSucceeds() throws Exception {
        var secret = setUp();
        confirm(code(secret, 0)).then().statusCode(200);
        var code = code(secret, 1);
        List<Callable<Integer>> attempts = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(i -> () -> loginWith(code).statusCode())
                .toList();

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(pool.invokeAll(attempts).stream().map(f -> f.resultNow()))
                    .containsOnlyOnce(200)
                    .allMatch(status -> status == 200 || status == 401);
        }
    }

    @Test
    void whereItIsRequiredWhoHasNoneMaySetOneUpAndNothingElse() {
        person.asks()
                .body(Map.of("settings", Map.of("mfa_required", true)))
                .put("/api/auth/organization")
                .then()
                .statusCode(200);
        var limited = login(person.email(), PASSWORD).jsonPath().getString("access_token");
        var asks = json().header("Authorization", "Bearer " + limited);

        asks.get("/api/auth/me").then().statusCode(200).body("mfa.required", equalTo(true));
        asks.get("/api/auth/organization").then().statusCode(403);
        String secret = json().header("Authorization", "Bearer " + limited)
                .post("/api/auth/mfa/totp")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
        json().header("Authorization", "Bearer " + limited)
                .body(Map.of("code", code(secret, 0)))
                .post("/api/auth/mfa/totp/confirm")
                .then()
                .statusCode(200);

        var full = loginWith(code(secret, 1)).jsonPath().getString("access_token");
        json().header("Authorization", "Bearer " + full)
                .get("/api/auth/organization")
                .then()
                .statusCode(200);
        json().header("Authorization", "Bearer " + full)
                .delete("/api/auth/mfa/totp")
                .then()
                .statusCode(409)
                .body("code", equalTo("mfa-required"));
    }

    @Test
    void aStepUpGivesAFreshTokenOfTheSameSession() {
        stepUp(Map.of("password", "not-it")).then().statusCode(422).body("code", equalTo("wrong-password"));
        stepUp(Map.of()).then().statusCode(422);
        var fresh = stepUp(Map.of("password", PASSWORD))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(AuthApi.claims(fresh.getString("access_token")).get("sid"))
                .isEqualTo(AuthApi.claims(person.access()).get("sid"));
        var secret = setUp();
        confirm(code(secret, 0)).then().statusCode(200);
        stepUp(Map.of("password", PASSWORD)).then().statusCode(422).body("code", equalTo("totp-required"));
        var proven = stepUp(Map.of("totp", code(secret, 1))).jsonPath().getString("access_token");
        assertThat(AuthApi.claims(proven).get("amr")).isEqualTo(List.of("pwd", "otp"));
        AuthApi.refresh(person.refresh()).then().statusCode(200);
    }

    @Test
    void secretsAreStoredSealed() {
        var secret = setUp();

        var stored = mongo.getDatabase(database)
                .getCollection("second_factors")
                .find(new Document("_id", person.user()))
                .first();

        assertThat(stored.toJson()).doesNotContain(secret).contains("aes-gcm:");
    }
}
