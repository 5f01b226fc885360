package io.omnify.auth;

import static io.omnify.auth.AuthApi.json;
import static io.omnify.auth.AuthApi.newPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.mongodb.client.MongoClient;
import io.omnify.auth.api.ApiKeyText;
import io.omnify.testkit.TestServers;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class ApiKeysTest {
    @Inject
    Team team;

    @Inject
    MongoClient mongo;

    @Inject
    RedisDataSource redis;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String database;

    private AuthApi.Person owner;

    @BeforeEach
    void somebodySignsUp() {
        owner = newPerson();
    }

    @Test
    void aKeyIsShownOnceAndKeptAsAHash() {
        var made = create(owner, Map.of("name", "CI", "permissions", List.of("organization:read", "agent:read")));

        made.then().statusCode(201).body("status", equalTo("active")).body("requests_per_minute", equalTo(600));
        var text = made.jsonPath().getString("key");
        assertThat(ApiKeyText.isWellFormed(text)).isTrue();
        assertThat(text).startsWith(made.jsonPath().getString("prefix") + "_");
        owner.asks().get("/api/auth/api-keys").then().statusCode(200).body("[0].key", nullValue());
        var stored = mongo.getDatabase(database)
                .getCollection("api_keys")
                .find(new Document("_id", made.jsonPath().getString("key_id")))
                .first()
                .toJson();
        assertThat(stored).doesNotContain(text).doesNotContain(text.substring(13, 40));
    }

    @Test
    void theDoorGetsATokenThatSaysWhatTheKeyMayDo() {
        var made = create(owner, Map.of("name", "CI", "permissions", List.of("organization:read")));

        var resolved = resolve(made.jsonPath().getString("key"));

        resolved.then()
                .statusCode(200)
                .body("key_id", equalTo(made.jsonPath().getString("key_id")))
                .body("requests_per_minute", equalTo(600))
                .body("expires_in", equalTo(300));
        var token = resolved.jsonPath().getString("access_token");
        assertThat(AuthApi.claims(token))
                .containsEntry("sub", "key:" + made.jsonPath().getString("key_id"))
                .containsEntry("org_id", owner.org())
                .containsEntry("scope", "organization:read")
                .containsEntry("plan", "starter")
                .containsKey("iat_ms");
        bearer(token).get("/api/auth/organization").then().statusCode(200);
        bearer(token).get("/api/auth/members").then().statusCode(403);
        await().untilAsserted(
                        () -> owner.asks().get("/api/auth/api-keys").then().body("[0].last_used_at", notNullValue()));
    }

    @Test
    void onlyTheDoorMayAsk() {
        var text = create(owner, form()).jsonPath().getString("key");
        for (var who :
                List.of("agent-service:agent-secret", "api-gateway:wrong", "api-gateway:", "nobody:gateway-secret")) {
            var parts = who.split(":", 2);
            given().contentType("application/json")
                    .auth()
                    .preemptive()
                    .basic(parts[0], parts[1])
                    .body(Map.of("key", text, "ip", "192.0.2.1"))
                    .post("/internal/api-keys/resolve")
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void wrongAndUnknownKeysLookAlike() {
        var text = create(owner, form()).jsonPath().getString("key");
        for (var wrong : List.of(text + "0", text.substring(1), ApiKeyText.of("abcdefgh", "x".repeat(32)), "omk_"))
            resolve(wrong).then().statusCode(404).body("code", equalTo("api-key-not-found"));
    }

    @Test
    void aRevokedKeyOpensNothing() {
        var made = create(owner, form()).jsonPath();
        var token = resolve(made.getString("key")).jsonPath().getString("access_token");

        newPerson()
                .asks()
                .delete("/api/auth/api-keys/" + made.getString("key_id"))
                .then()
                .statusCode(404);
        owner.asks()
                .delete("/api/auth/api-keys/" + made.getString("key_id"))
                .then()
                .statusCode(204);

        resolve(made.getString("key")).then().statusCode(404);
        bearer(token).get("/api/auth/organization").then().statusCode(401);
        owner.asks().get("/api/auth/api-keys").then().body("[0].status", equalTo("revoked"));
        assertThat(redis.execute("XRANGE", "omnify:revocations", "-", "+").toString())
                .contains(made.getString("key_id"));
    }

    @Test
    void aRotatedKeyWorksWithBothTextsForAWhile() {
        var made = create(owner, form()).jsonPath();
        var path = "/api/auth/api-keys/" + made.getString("key_id") + "/rotate";

        var next = owner.asks().body(Map.of("overlap_hours", 1)).post(path);
        next.then().statusCode(201).body("status", equalTo("expiring"));
        resolve(made.getString("key")).then().statusCode(200);
        resolve(next.jsonPath().getString("key")).then().statusCode(200);

        var last = owner.asks()
                .body(Map.of("overlap_hours", 0))
                .post(path)
                .jsonPath()
                .getString("key");
        resolve(made.getString("key")).then().statusCode(404);
        resolve(next.jsonPath().getString("key")).then().statusCode(404);
        resolve(last).then().statusCode(200);
        newPerson().asks().post(path).then().statusCode(404);
        owner.asks().body(Map.of("overlap_hours", 169)).post(path).then().statusCode(422);
    }

    @Test
    void aKeyMayNeverDoMoreThanItsMaker() {
        var admin = team.joining(owner, "admin");
        var made = create(admin, Map.of("name", "CI", "permissions", List.of("user:write", "organization:read")));
        var text = made.jsonPath().getString("key");

        var change = "/api/auth/members/" + admin.user();
        owner.asks().body(Map.of("role", "viewer")).patch(change).then().statusCode(200);
        var token = resolve(text).then().statusCode(200).extract().jsonPath().getString("access_token");
        assertThat(AuthApi.claims(token)).containsEntry("scope", "organization:read");
        assertThat(redis.execute("XRANGE", "omnify:revocations", "-", "+").toString())
                .contains(made.jsonPath().getString("key_id"));

        owner.asks().body(Map.of("status", "suspended")).patch(change).then().statusCode(200);
        resolve(text).then().statusCode(404);
    }

    @Test
    void keysAreMadeByPeopleWhoHoldWhatTheyGive() {
        var role = owner.asks()
                .body(Map.of("name", "Ops", "permissions", List.of("settings:write", "agent:read")))
                .post("/api/auth/roles")
                .jsonPath()
                .getString("role");
        var ops = team.joining(owner, role);
        create(ops, Map.of("name", "x", "permissions", List.of("agent:read")))
                .then()
                .statusCode(201);
        create(ops, Map.of("name", "x", "permissions", List.of("agent:write")))
                .then()
                .statusCode(403)
                .body("code", equalTo("more-than-own-rights"));
        create(team.joining(owner, "manager"), form()).then().statusCode(403);

        var powerful = create(owner, Map.of("name", "x", "permissions", List.of("settings:write", "user:write")));
        var token = resolve(powerful.jsonPath().getString("key")).jsonPath().getString("access_token");
        for (var refused : List.of(
                bearer(token).body(form()).post("/api/auth/api-keys"),
                bearer(token).body(Map.of("role", "viewer")).patch("/api/auth/members/" + ops.user()),
                bearer(token).delete("/api/auth/members/" + ops.user())))
            refused.then().statusCode(403).body("code", equalTo("step_up_required"));
    }

    @Test
    void wrongValuesAreNamed() {
        create(owner, Map.of("name", "", "permissions", List.of("agent:read")))
                .then()
                .statusCode(422);
        create(owner, Map.of("name", "x", "permissions", List.of())).then().statusCode(422);
        create(owner, Map.of("name", "x", "permissions", List.of("agent:fly")))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("permissions[0]"));
        var expired = new HashMap<String, Object>(form());
        expired.put("expires_at", Instant.now().minusSeconds(60).toString());
        create(owner, expired).then().statusCode(422).body("errors.field", hasItem("expires_at"));
        expired.put("expires_at", Instant.now().plusSeconds(60).toString());
        var soon = create(owner, expired).then().statusCode(201).extract().jsonPath();
        assertThat(resolve(soon.getString("key")).jsonPath().getInt("expires_in"))
                .isLessThanOrEqualTo(60);
    }

    private static Map<String, Object> form() {
        return Map.of("name", "CI", "permissions", List.of("organization:read"));
    }

    private static Response create(AuthApi.Person by, Map<String, ?> form) {
        return by.asks().body(form).post("/api/auth/api-keys");
    }

    private static RequestSpecification bearer(String token) {
        return json().header("Authorization", "Bearer " + token);
    }

    private static Response resolve(String key) {
        return given().contentType("application/json")
                .auth()
                .preemptive()
                .basic("api-gateway", "gateway-secret")
                .body(Map.of("key", key, "ip", "192.0.2.1"))
                .post("/internal/api-keys/resolve");
    }
}
