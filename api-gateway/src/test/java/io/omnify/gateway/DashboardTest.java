package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
final class DashboardTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/workflows", "/o/acme/agents/agent_1", "/sign-in"})
    void servesThePageForItsPaths(String path) {
        given().get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Cache-Control", equalTo("no-store"))
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe-eval")));
    }

    @Test
    void keepsAssetsForEver() {
        given().get("/assets/for-tests-1a2b3c.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/old-hash.js",
                "/assets/nothing",
                "/assets",
                "/robots.php",
                "/q/nothing",
                "/api/q/health",
                "/api/q/metrics"
            })
    void hasNoPageWhereNothingIs(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void hasNoPageForUnsafeMethods() {
        given().post("/workflows").then().statusCode(404);
    }

    @Test
    void measuresItself() {
        given().get("/api/nothing");

        given().get("/q/metrics").then().statusCode(200).body(containsString("omnify_gateway_requests_seconds_count"));
    }
}
