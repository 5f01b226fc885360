package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class SessionTest extends GatewayTest {
    private static final String AGENTS = "/api/agentkit/agents";

    @Inject
    RedisDataSource redis;

    private StubAuth stub;

    @BeforeEach
    void accounts() {
        stub = new StubAuth(auth, organization);
    }

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
    void wantsTheCsrfTokenForUnsafeRequests() {
        var signedIn = signIn();
        var csrf = signedIn.cookie("omnify_csrf");
        var other = signIn().cookie("omnify_csrf");
        var before = agents.proxied().size();

        browser(signedIn).post(AGENTS).then().statusCode(403).body("code", equalTo("csrf-token-invalid"));
        browser(signedIn).header("X-CSRF-Token", "guess").post(AGENTS).then().statusCode(403);
        browser(signedIn).header("X-CSRF-Token", other).post(AGENTS).then().statusCode(403);
        browser(signedIn).delete("/api/session").then().statusCode(403);
        browser(signedIn).post("/api/session/refresh").then().statusCode(403);
        assertThat(agents.proxied()).hasSize(before);

        browser(signedIn).header("X-CSRF-Token", csrf).post(AGENTS).then().statusCode(200);
        caller().post(AGENTS).then().statusCode(200);
    }

    @Test
    void doesNotListenToOtherSites() {
        var signedIn = signIn();
        var csrf = signedIn.cookie("omnify_csrf");
        var before = agents.proxied().size();

        for (var header : Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site")
                .entrySet())
            browser(signedIn)
                    .header("X-CSRF-Token", csrf)
                    .header(header.getKey(), header.getValue())
                    .post(AGENTS)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("cross-site-request"));
        browser(signedIn)
                .header("X-CSRF-Token", csrf)
                .header("Origin", "null")
                .post(AGENTS)
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .header("Origin", "https://evil.example")
                .body("{}")
                .post("/api/session")
                .then()
                .statusCode(403);
        assertThat(agents.proxied()).hasSize(before);

        var own = base();
        browser(signedIn)
                .header("X-CSRF-Token", csrf)
                .header("Origin", own)
                .header("Sec-Fetch-Site", "same-origin")
                .post(AGENTS)
                .then()
                .statusCode(200);
    }

    @Test
    void renewsAnExpiredAccessTokenOnceForAllRequestsOfABrowser() {
        stub.accessSeconds.set(-5);
        var signedIn = signInExpired();
        stub.accessSeconds.set(900);
        stub.refreshMillis.set(200);

        var responses = IntStream.range(0, 24)
                .mapToObj(i -> Thread.ofVirtual())
                .map(thread -> java.util.concurrent.CompletableFuture.supplyAsync(
                        () -> browser(signedIn).get(AGENTS), command -> thread.start(command)))
                .toList()
                .stream()
                .map(java.util.concurrent.CompletableFuture::join)
                .toList();
        var late = browser(signedIn).get(AGENTS);

        assertThat(responses).allMatch(response -> response.statusCode() == 200);
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(stub.refreshes).hasValue(1);
        assertThat(stub.reuses).hasValue(0);
        var cookies = responses.getFirst().getCookies();
        assertThat(cookies).containsKeys("omnify_access", "omnify_refresh", "omnify_csrf");
        assertThat(late.cookie("omnify_refresh")).isEqualTo(cookies.get("omnify_refresh"));
        given().cookies(cookies).get(AGENTS).then().statusCode(200);
        assertThat(stub.refreshes).hasValue(1);
    }

    @Test
    void renewsWhenAsked() {
        var signedIn = signIn();

        var renewed = browser(signedIn)
                .header("X-CSRF-Token", signedIn.cookie("omnify_csrf"))
                .post("/api/session/refresh");

        renewed.then().statusCode(200).body("user.user_id", equalTo("user_1"));
        assertThat(renewed.cookie("omnify_refresh")).isNotEqualTo(signedIn.cookie("omnify_refresh"));
        assertThat(renewed.cookie("omnify_csrf")).isEqualTo(signedIn.cookie("omnify_csrf"));
    }

    @Test
    void endsWhenTheRefreshTokenIsRefused() {
        stub.accessSeconds.set(-5);
        var signedIn = signInExpired();

        var response = given().cookie("omnify_access", signedIn.getValue("omnify_access"))
                .cookie("omnify_refresh", "stolen")
                .get(AGENTS);

        response.then().statusCode(401).body("code", equalTo("session-ended"));
        assertThat(response.getDetailedCookie("omnify_access").getMaxAge()).isZero();
    }

    @Test
    void keepsTheSessionWhenAuthServiceIsAway() {
        stub.accessSeconds.set(-5);
        var signedIn = signInExpired();
        stub.accessSeconds.set(900);
        auth.down();
        try {
            var response = browser(signedIn).get(AGENTS);
            response.then().statusCode(503).body("code", equalTo("authentication-unavailable"));
            assertThat(response.getDetailedCookies().asList()).isEmpty();
            given().contentType("application/json")
                    .body("{}")
                    .post("/api/session")
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json");
        } finally {
            auth.up();
        }
        browser(signedIn).get(AGENTS).then().statusCode(200);
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

    private Response signIn() {
        return given().contentType("application/json")
                .body(Map.of("email", "ada@example.org", "password", StubAuth.PASSWORD))
                .post("/api/session");
    }

    /** Cookies of a session whose access token is already over; the door would not have set them. */
    private Cookies signInExpired() {
        var tokens = new io.vertx.core.json.JsonObject(given().contentType("application/json")
                .body("{}")
                .post("/api/auth/login")
                .asString());
        return new Cookies(
                new io.restassured.http.Cookie.Builder("omnify_access", tokens.getString("access_token")).build(),
                new io.restassured.http.Cookie.Builder("omnify_refresh", tokens.getString("refresh_token")).build());
    }

    private static RequestSpecification browser(Response signedIn) {
        return given().cookies(signedIn.getCookies());
    }

    private static RequestSpecification browser(Cookies cookies) {
        return given().cookies(cookies);
    }
}
