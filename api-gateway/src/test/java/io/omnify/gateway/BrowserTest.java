package io.omnify.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.http.Cookie;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of browser sessions share: accounts behind the door, and a browser in front of it. */
abstract class BrowserTest extends GatewayTest {
    static final String AGENTS = "/api/agentkit/agents";
    StubAuth stub;

    @BeforeEach
    void accounts() {
        stub = new StubAuth(auth, organization);
    }

    Response signIn() {
        return given().contentType("application/json")
                .body(Map.of("email", "ada@example.org", "password", StubAuth.PASSWORD))
                .post("/api/session");
    }

    /** Cookies of a session whose access token is already over; the door would not have set them. */
    Cookies signInExpired() {
        var tokens = new JsonObject(given().contentType("application/json")
                .body("{}")
                .post("/api/auth/login")
                .asString());
        return new Cookies(
                new Cookie.Builder("omnify_access", tokens.getString("access_token")).build(),
                new Cookie.Builder("omnify_refresh", tokens.getString("refresh_token")).build());
    }

    static RequestSpecification browser(Response signedIn) {
        return given().cookies(signedIn.getCookies());
    }

    static RequestSpecification browser(Cookies cookies) {
        return given().cookies(cookies);
    }
}
