package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class HeadersTest extends GatewayTest {
    private static final String PATH = "/api/agentkit/agents";

    @Test
    void letsNoIdentityFromOutsideIn() {
        var foreign = List.of(
                "X-Org-Id",
                "X-User-Id",
                "X-Forwarded-User",
                "X-Real-IP",
                "Forwarded",
                "X-Omnify-Org",
                "X-Omnify-Role",
                "X-Auth-Request-User",
                "X_Org_Id",
                "X-HTTP-Method-Override",
                "X-Original-URL");
        var request = caller().cookie("a", "b")
                .header("Connection", "X-Hop")
                .header("X-Hop", "1")
                .header("TE", "trailers");
        foreign.forEach(name -> request.header(name, "forged"));
        request.header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Proto", "gopher")
                .header("X-Custom", "kept");

        request.get(PATH).then().statusCode(200);

        var headers = agents.last().headers();
        assertThat(headers).doesNotContainKeys(foreign.toArray(String[]::new));
        assertThat(headers).doesNotContainKeys("Cookie", "X-Hop", "TE");
        assertThat(headers).containsEntry("X-Custom", "kept").containsEntry("X-Forwarded-For", "127.0.0.1");
        assertThat(headers).containsEntry("X-Forwarded-Proto", "http");
        assertThat(headers.get("X-Forwarded-Host")).startsWith("127.0.0.1:");
    }

    @Test
    void keepsAWellFormedRequestIdAndMakesOneOtherwise() {
        caller().header("X-Request-Id", "abc-123").get(PATH).then().header("X-Request-Id", equalTo("abc-123"));
        assertThat(agents.last().headers()).containsEntry("X-Request-Id", "abc-123");

        caller().header("X-Request-Id", "<script>").get(PATH).then().header("X-Request-Id", matchesPattern("req_\\w+"));
        assertThat(agents.last().headers().get("X-Request-Id")).startsWith("req_");
    }

    @Test
    void saysNothingTwice() {
        for (var path : List.of(PATH, "/api/session", "/api/health", "/api/nothing", "/", "/workflows")) {
            var names = caller().get(path).headers().asList().stream()
                    .map(header -> header.getName().toLowerCase(Locale.ROOT))
                    .toList();
            assertThat(names).as(path).doesNotHaveDuplicates();
        }
    }

    @Test
    void keepsAWellFormedTraceAndStartsOneOtherwise() {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        caller().header("traceparent", trace).get(PATH);
        assertThat(agents.last().headers()).containsEntry("traceparent", trace);

        caller().header("traceparent", "00-0-0-00").get(PATH);
        assertThat(agents.last().headers().get("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void saysNothingAboutWhatStandsBehind() {
        agents.on(PATH + "/talkative", exchange -> {
            var headers = exchange.getResponseHeaders();
            headers.add("Server", "secret/1.0");
            headers.add("X-Powered-By", "secret");
            headers.add("Set-Cookie", "upstream=1");
            headers.add("X-Frame-Options", "ALLOWALL");
            headers.add("ETag", "\"7\"");
            StubService.json(exchange, 200, "{}");
        });

        caller().get(PATH + "/talkative")
                .then()
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("Set-Cookie", nullValue())
                .header("X-Frame-Options", equalTo("DENY"))
                .header("ETag", equalTo("\"7\""));
    }

    @Test
    void securesEveryAnswer() {
        for (var path : List.of("/api/agentkit/agents", "/api/nothing", "/api/session", "/api/health", "/"))
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("X-Frame-Options", equalTo("DENY"))
                    .header("Referrer-Policy", equalTo("strict-origin-when-cross-origin"))
                    .header("Permissions-Policy", containsString("camera=()"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Strict-Transport-Security", nullValue())
                    .header("X-Request-Id", matchesPattern("req_\\w+"));
    }

    @Test
    void letsOnlyNamedOriginsIn() {
        given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .options(PATH)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
        caller().header("Origin", "https://evil.example")
                .get(PATH)
                .then()
                .header("Access-Control-Allow-Origin", nullValue());

        given().header("Origin", "https://partner.example")
                .header("Access-Control-Request-Method", "POST")
                .options(PATH)
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", equalTo("https://partner.example"))
                .header("Access-Control-Allow-Credentials", nullValue())
                .header("Access-Control-Allow-Headers", containsString("Authorization"));
        caller().header("Origin", "https://partner.example")
                .get(PATH)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://partner.example"));
    }
}
