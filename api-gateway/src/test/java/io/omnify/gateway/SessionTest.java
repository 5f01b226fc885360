package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class SessionTest extends BrowserTest {
    @Inject
    RedisDataSource redis;

    @Test
    void signsInWithoutShowingATokenToScripts() {
        var response = signIn();

        response.then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("user.email", equalTo("ada@example.org"))
                .body("organization.name", equalTo("Acme"))
                .body("csrf_token", equalTo(response.cookie("omnify_csrf")));
        assertThat(response.asString())
                .doesNotContain("access_token", "refresh_token")
                .doesNotContain(response.cookie("omnify_access"), response.cookie("omnify_refresh"));
        var cookies = response.getDetailedCookies();
        for (var name : List.of("omnify_access", "omnify_refresh")) {
            assertThat(cookies.get(name).isHttpOnly()).isTrue();
            assertThat(cookies.get(name).getSameSite()).isEqualTo("Lax");
            assertThat(cookies.get(name).getPath()).isEqualTo("/api");
        }
        assertThat(cookies.get("omnify_csrf").isHttpOnly()).isFalse();
        assertThat(auth.calls("/api/auth/login").getLast().body())
                .contains("\"email\":\"ada@example.org\"", "\"password\":\"" + StubAuth.PASSWORD + "\"");
    }

    @Test
    void signsUp() {
        given().contentType("application/json")
                .body(Map.of("email", "a@b.c", "password", "x", "full_name", "Ada", "organization_name", "Acme"))
                .post("/api/session/register")
                .then()
                .statusCode(201)
                .body("organization.slug", equalTo("acme"))
                .cookie("omnify_access", notNullValue());
        assertThat(auth.calls("/api/auth/register").getLast().body())
                .contains("\"full_name\":\"Ada\"", "\"organization_name\":\"Acme\"");
    }

    @Test
    void passesARefusalOnWithoutCookies() {
        var response = given().contentType("application/json")
                .header("User-Agent", "wrong")
                .body("{}")
                .post("/api/session");

        response.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("credentials-not-valid"));
        assertThat(response.getDetailedCookies().asList()).isEmpty();
    }

    @Test
    void refusesWhatIsNoJson() {
        given().contentType("application/json")
                .body("{")
                .post("/api/session")
                .then()
                .statusCode(400);
        given().contentType("text/plain").body("{}").post("/api/session").then().statusCode(415);
        given().contentType("application/json").post("/api/session").then().statusCode(400);
        given().contentType("application/json")
                .body("{\"email\":7,\"password\":{}}")
                .post("/api/session")
                .then()
                .statusCode(422)
                .body("errors[0].field", notNullValue());
        given().contentType("application/json")
                .body("{\"email\":\"" + "x".repeat(70_000) + "\"}")
                .post("/api/session")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void usesTheCookieAsTheBearerTokenAndKeepsItFromTheServices() {
        var signedIn = signIn();

        browser(signedIn).get(AGENTS).then().statusCode(200);

        assertThat(agents.last().headers())
                .containsEntry("Authorization", "Bearer " + signedIn.cookie("omnify_access"));
        assertThat(agents.last().headers()).doesNotContainKeys("Cookie", "X-CSRF-Token");
    }

    @Test
    void tellsWhoIsSignedIn() {
        given().get("/api/session").then().statusCode(401).body("code", equalTo("authentication-required"));

        var signedIn = signIn();

        browser(signedIn)
                .get("/api/session")
                .then()
                .statusCode(200)
                .body("user.user_id", equalTo("user_1"))
                .body("organization.organization_id", equalTo(organization))
                .body("csrf_token", equalTo(signedIn.cookie("omnify_csrf")));
    }

    @Test
    void signsOut() {
        var signedIn = signIn();

        var response = browser(signedIn)
                .header("X-CSRF-Token", signedIn.cookie("omnify_csrf"))
                .delete("/api/session");

        response.then().statusCode(204);
        assertThat(response.getDetailedCookies().asList()).hasSize(3).allMatch(cookie -> cookie.getMaxAge() == 0);
        var logout = auth.calls("/api/auth/logout").getLast();
        assertThat(logout.headers()).containsEntry("Authorization", "Bearer " + signedIn.cookie("omnify_access"));
        given().delete("/api/session").then().statusCode(204);
    }

    @Test
    void isOverWhenItWasEndedElsewhere() {
        var signedIn = signIn();
        var payload = signedIn.cookie("omnify_access").split("\\.")[1];
        var session = new io.vertx.core.json.JsonObject(
                        new String(java.util.Base64.getUrlDecoder().decode(payload)))
                .getString("sid");
        redis.stream(String.class, String.class, String.class)
                .xadd("omnify:revocations", Map.of("kind", "session", "id", session, "before", "0"));

        Awaitility.await()
                .untilAsserted(() ->
                        browser(signedIn).get(AGENTS).then().statusCode(401).body("code", equalTo("session-ended")));
        browser(signedIn).get("/api/session").then().statusCode(401).cookie("omnify_access", matchesPattern(""));
    }
}
