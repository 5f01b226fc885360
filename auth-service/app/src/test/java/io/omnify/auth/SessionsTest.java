package io.omnify.auth;

import static io.omnify.auth.AuthApi.PASSWORD;
import static io.omnify.auth.AuthApi.json;
import static io.omnify.auth.AuthApi.login;
import static io.omnify.auth.AuthApi.newPerson;
import static io.omnify.auth.AuthApi.refresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.omnify.testkit.TestServers;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.stream.StreamRange;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class SessionsTest {
    @Inject
    RedisDataSource redis;

    @Test
    void loggingOutEndsEveryTokenOfTheSession() {
        var person = newPerson();
        var other = login(person.email(), PASSWORD).jsonPath();
        var session = currentSession(person.access());

        person.asks().post("/api/auth/logout").then().statusCode(204);

        person.asks().get("/api/auth/me").then().statusCode(401);
        refresh(person.refresh()).then().statusCode(401);
        assertThat(redis.stream(String.class).xrange("omnify:revocations", StreamRange.of("-", "+")))
                .extracting(message ->
                        message.payload().get("kind") + " " + message.payload().get("id"))
                .contains("session " + session);
        as(other).get("/api/auth/me").then().statusCode(200);
    }

    @Test
    void peopleSeeWhereTheyAreSignedIn() {
        var person = newPerson();
        json().header("User-Agent", "a phone")
                .header("X-Forwarded-For", "203.0.113.9")
                .body(Map.of("email", person.email(), "password", PASSWORD))
                .post("/api/auth/login");

        person.asks()
                .get("/api/auth/sessions")
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("[0].current", equalTo(false))
                .body("[0].user_agent", equalTo("a phone"))
                .body("[0].ip_address", equalTo("203.0.113.9"))
                .body("[1].current", equalTo(true));
    }

    @Test
    void manySessionsComePageByPage() {
        var person = newPerson();
        for (int i = 0; i < 2; i++) login(person.email(), PASSWORD).then().statusCode(200);

        var first = person.asks().queryParam("limit", 2).get("/api/auth/sessions");
        first.then().statusCode(200).body("$", hasSize(2)).body("current", equalTo(List.of(false, false)));
        var next = first.header("Link").replaceAll("<([^>]+)>; rel=\"next\"", "$1");
        var second = person.asks().urlEncodingEnabled(false).get(next);
        second.then().statusCode(200).body("$", hasSize(1)).body("[0].current", equalTo(true));

        assertThat(second.header("Link")).isNull();
        for (var wrong : List.of("limit=0", "limit=201", "cursor=bm90aGluZw"))
            person.asks()
                    .urlEncodingEnabled(false)
                    .get("/api/auth/sessions?" + wrong)
                    .then()
                    .statusCode(422);
    }

    @Test
    void oneSessionIsEndedFromAnother() {
        var person = newPerson();
        var lost = login(person.email(), PASSWORD).jsonPath();

        person.asks()
                .delete("/api/auth/sessions/" + currentSession(lost.getString("access_token")))
                .then()
                .statusCode(204);

        as(lost).get("/api/auth/me").then().statusCode(401);
        refresh(lost.getString("refresh_token")).then().statusCode(401);
        person.asks().get("/api/auth/sessions").then().body("$", hasSize(1));
    }

    @Test
    void allOtherSessionsAreEndedAtOnce() {
        var person = newPerson();
        var lost = login(person.email(), PASSWORD).jsonPath();

        person.asks().delete("/api/auth/sessions").then().statusCode(204);

        as(lost).get("/api/auth/me").then().statusCode(401);
        person.asks().get("/api/auth/me").then().statusCode(200);
    }

    @Test
    void somebodyElsesSessionDoesNotExist() {
        var person = newPerson();
        var stranger = newPerson();
        var foreign = currentSession(stranger.access());

        for (var id : new String[] {foreign, "sess_unknown", "nonsense", "sess_01KB3M1T7QN1P2Q3R4S5T6V7W8"})
            person.asks()
                    .delete("/api/auth/sessions/" + id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("session-not-found"));

        stranger.asks().get("/api/auth/me").then().statusCode(200);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        var person = newPerson();
        var other = login(person.email(), PASSWORD).jsonPath();
        var next = "a-quite-different-one-9";

        person.asks()
                .body(Map.of("password", next, "current_password", PASSWORD))
                .put("/api/auth/me")
                .then()
                .statusCode(200);

        as(other).get("/api/auth/me").then().statusCode(401);
        person.asks().get("/api/auth/me").then().statusCode(200);
        login(person.email(), PASSWORD).then().statusCode(401);
        login(person.email(), next).then().statusCode(200);
    }

    private static RequestSpecification as(JsonPath token) {
        return json().header("Authorization", "Bearer " + token.getString("access_token"));
    }

    private static String currentSession(String access) {
        return json().header("Authorization", "Bearer " + access)
                .get("/api/auth/sessions")
                .jsonPath()
                .getString("find { it.current }.session_id");
    }
}
