package io.omnify.agent.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.omnify.agent.connections.RotatingVendor;
import io.omnify.agent.connections.port.Tokens;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.agent.testing.TestPlatforms;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people are told of connections before they break and while they are broken. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class ConnectionCareTest {
    private static final String META = "/api/platforms/meta_ads/connections";
    private final Api acme = new Api();

    @Inject
    Tokens tokens;

    private ValidatableResponse post(String path, Object body) {
        return acme.as().body(body).post(path).then();
    }

    private String simulated() {
        return post(META, Map.of("mode", "simulation"))
                .statusCode(201)
                .extract()
                .path("connection_id");
    }

    @AfterEach
    void thePlatformIsAsItWas() {
        vendor().fail(null);
        vendor().sunset(null);
    }

    private static RotatingVendor vendor() {
        return TestPlatforms.VENDORS.get(Platform.META_ADS);
    }

    private ValidatableResponse get(String path) {
        return acme.as().get(path).then();
    }

    @Test
    void whatItSaidLastIsShownWhileThePlatformIsAwayAndCalledStale() {
        var id = simulated();
        var never = simulated();
        var fresh = get(META + "/" + id + "/accounts")
                .statusCode(200)
                .body("stale", everyItem(is(false)))
                .extract()
                .<List<String>>path("as_of");
        vendor().fail(new PlatformFailure.Unavailable("away", "Nobody answers."));
        get(META + "/" + id + "/accounts")
                .statusCode(200)
                .body("account", hasItems("111", "222"), "stale", everyItem(is(true)), "as_of", equalTo(fresh));
        get(META + "/" + never + "/accounts").statusCode(503);
        var other = new Api();
        other.as().get(META + "/" + id + "/accounts").then().statusCode(404);
        vendor().fail(new PlatformFailure.Unauthorized("dead", "The token is not good."));
        get(META + "/" + id + "/accounts").statusCode(409);
    }

    private void ends(String connection, int days) {
        var now = Instant.now();
        var end = now.plus(Duration.ofDays(days)).plus(Duration.ofHours(1));
        var version = tokens.version(acme.org, connection).orElseThrow();
        var pasted = new Credentials("good", end, null, null, List.of(), Map.of());
        assertThat(tokens.replace(acme.org, connection, version, pasted, now)).isTrue();
    }

    @Test
    void anEndIsWarnedOfFourteenSevenAndOneDaysBefore() {
        var id = simulated();
        ends(id, 15);
        get(META + "/" + id).body("warnings", hasSize(0));
        for (int days : List.of(14, 7, 1)) {
            ends(id, days);
            get(META + "/" + id)
                    .body("status", equalTo("connected"), "expires_at", notNullValue())
                    .body("warnings.kind", equalTo(List.of("expiry")))
                    .body("warnings.days_left", equalTo(List.of(days)));
        }
    }

    @Test
    void aDeadTokenAsksForAPersonAndAPlatformThatIsAwayDoesNot() {
        var dead = simulated();
        var away = simulated();
        vendor().fail(new PlatformFailure.Unauthorized("invalid_grant", "The token is not good."));
        post(META + "/" + dead + "/test", Map.of()).body("ok", equalTo(false));
        get(META + "/" + dead)
                .body("status", equalTo("reauth_required"), "detail", containsString("cannot be renewed"));
        vendor().fail(new PlatformFailure.Unavailable("away", "Nobody answers."));
        for (int i = 0; i < 3; i++) post(META + "/" + away + "/test", Map.of()).body("ok", equalTo(false));
        get(META + "/" + away).body("status", equalTo("down"), "detail", containsString("away"));
    }

    @Test
    void theEndOfAVersionIsToldFromSixtyDaysBeforeAndWhoAsksHowWeAreHearsOfIt() {
        var id = simulated();
        var meta = "find { it.platform == 'meta_ads' }";
        var health = "checks.find { it.name == 'platform-versions' }";
        vendor().sunset(LocalDate.now(ZoneOffset.UTC).plusDays(61));
        get("/api/platforms").body(meta + ".sunset_date", notNullValue(), meta + ".warnings", hasSize(0));
        vendor().sunset(LocalDate.now(ZoneOffset.UTC).plusDays(59));
        get("/api/platforms")
                .body(meta + ".warnings.kind", equalTo(List.of("version_sunset")))
                .body(meta + ".connections[0].warnings.kind", equalTo(List.of("version_sunset")));
        get(META + "/" + id).body("status", equalTo("connected"));
        given().get("/q/health/ready")
                .then()
                .body(health + ".status", equalTo("UP"))
                .body(health + ".data.meta_ads", startsWith("DEGRADED"), health + ".data.google_ads", equalTo("UP"));
    }
}
