package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pages of others that try to act with somebody's session. */
@QuarkusTest
final class SessionForgeryTest extends BrowserTest {
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
}
