package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A session that goes on although its access token is over, and one that must not. */
@QuarkusTest
final class SessionRenewalTest extends BrowserTest {
    @Test
    void renewsAnExpiredAccessTokenOnceForAllRequestsOfABrowser() {
        stub.accessSeconds.set(-5);
        var signedIn = signInExpired();
        stub.accessSeconds.set(900);
        stub.refreshMillis.set(200);

        var responses = IntStream.range(0, 24)
                .mapToObj(i -> Thread.ofVirtual())
                .map(thread -> CompletableFuture.supplyAsync(
                        () -> browser(signedIn).get(AGENTS), command -> thread.start(command)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
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
}
