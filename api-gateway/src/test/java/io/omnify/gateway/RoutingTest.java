package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
final class RoutingTest extends GatewayTest {

    @ParameterizedTest
    @CsvSource({
        "/api/auth/me, auth-service",
        "/api/agentkit/workflows, workflow-service",
        "/api/agentkit/workflows/wf_1/executions/run_1, workflow-service",
        "/api/agentkit/agents, agent-service",
        "/api/agentkit/workflowsque, agent-service",
        "/api/gohighlevel/clients, agent-service",
        "/api/platforms, agent-service",
        "/api/campaigns/camp_1, agent-service",
        "/api/webhooks/hook_1, agent-service",
        "/api/hooks/platforms/address, agent-service",
        "/api/hooks/trg_1/address, workflow-service",
        "/api/analytics/metrics, analytics-service",
        "/api/analytics/imports/imp_1, analytics-service",
        "/api/track, analytics-service"
    })
    void leadsEachPathToItsServiceUnchanged(String path, String service) {
        caller().urlEncodingEnabled(false)
                .get(path + "?a=1&b=%2Fx%20y")
                .then()
                .statusCode(200)
                .body("service", equalTo(service));

        assertThat(Services.get(service).last().uri()).isEqualTo(path + "?a=1&b=%2Fx%20y");
    }

    @Test
    void answersTheKeysWithoutAToken() {
        given().get("/.well-known/jwks.json").then().statusCode(200).body("keys[0].kid", notNullValue());
    }

    @Test
    void passesMethodBodyAndStatusOn() {
        workflows.on("/api/agentkit/workflows/x", exchange -> StubService.json(exchange, 418, "{\"code\":\"teapot\"}"));

        caller().contentType("application/json")
                .body("{\"name\":\"x\"}")
                .patch("/api/agentkit/workflows/x")
                .then()
                .statusCode(418)
                .contentType("application/problem+json")
                .body("code", equalTo("teapot"));

        assertThat(workflows.last().method()).isEqualTo("PATCH");
        assertThat(workflows.last().body()).isEqualTo("{\"name\":\"x\"}");
    }

    @Test
    void passesAnAnswerWithoutABodyOn() {
        agents.on("/api/agentkit/agents/gone", exchange -> exchange.sendResponseHeaders(204, -1));

        caller().delete("/api/agentkit/agents/gone").then().statusCode(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/nothing",
                "/api/authentic",
                "/internal",
                "/internal/service-tokens",
                "/.well-known/other"
            })
    void knowsNothingElse(String path) {
        var before = Services.calls();

        caller().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"))
                .body("request_id", notNullValue());
        caller().post(path).then().statusCode(404);

        assertThat(Services.calls()).isEqualTo(before);
    }

    @Test
    void refusesPathsThatCanBeReadInTwoWays() throws IOException {
        var before = Services.calls();
        var token = "Authorization: Bearer " + TestKeys.token(organization);
        var tricks = List.of(
                "/api/auth/../../internal/service-tokens",
                "/api/auth/..%2f..%2finternal/service-tokens",
                "/api/auth/%2e%2e/%2e%2e/internal/service-tokens",
                "/api/auth/.%2e/agentkit/agents",
                "/api/auth/..;/agentkit/agents",
                "/api//auth/me",
                "//api/auth/me",
                "/api/auth//me",
                "/api/auth/./me",
                "/api%2fauth/me",
                "/%61pi/auth/me",
                "/api/%61uth/me",
                "/api\\auth\\me",
                "/api/auth/%5c..%5cinternal",
                "/api/auth/%252e%252e/internal",
                "/api/auth/me%00",
                "/api/auth/me%0d%0aX-Evil:1",
                "/api/analytics/../auth/me",
                "/api/auth/../../q/health",
                "/q/../internal/service-tokens");

        for (var trick : tricks) assertThat(get(trick, token)).as(trick).startsWith("HTTP/1.1 400 ");

        assertThat(Services.calls()).isEqualTo(before);
    }

    @Test
    void ignoresTheHostOfAnAbsoluteTarget() throws IOException {
        var answer = get("http://evil.example/internal/service-tokens");

        assertThat(answer).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void refusesMethodsNobodyUses() throws IOException {
        var before = Services.calls();

        for (var method : List.of("TRACE", "PROPFIND", "FOO"))
            assertThat(raw("127.0.0.1", method + " /api/auth/me HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 405 ");

        assertThat(Services.calls()).isEqualTo(before);
    }

    @Test
    void refusesMessagesWhoseEndCanBeSeenInTwoPlaces() throws IOException {
        var before = Services.calls();
        var tricks = List.of(
                "Content-Length: 5\r\nContent-Length: 50\r\n\r\nhello",
                "Content-Length: 5, 50\r\n\r\nhello",
                "Content-Length: +5\r\n\r\nhello",
                "Content-Length: -5\r\n\r\nhello",
                "Content-Length: 0x5\r\n\r\nhello",
                "Content-Length : 5\r\n\r\nhello",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n",
                "Host: y\r\nContent-Length: 0\r\n\r\n");

        for (var trick : tricks) {
            var answer = raw("127.0.0.1", "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + trick);
            assertThat(answer).as(trick).matches("(?s)(HTTP/1.1 40[05] .*)?");
        }

        assertThat(Services.calls()).isEqualTo(before);
    }

    @Test
    void neverTakesTheRestOfOneRequestForAnother() throws IOException {
        var before = agents.proxied().size();
        var smuggled = "GET /api/agentkit/smuggled HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + TestKeys.token(organization) + "\r\n\r\n";

        raw(
                "127.0.0.1",
                "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: "
                        + (smuggled.length() + 5) + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled);

        assertThat(agents.proxied()).hasSize(before);
        assertThat(auth.proxied())
                .noneMatch(call -> call.headers().containsKey("Content-Length")
                        && call.headers().containsKey("Transfer-Encoding"));
    }

    @Test
    void refusesHeadersThatAreTooLargeOrTooOld() throws IOException {
        var before = Services.calls();

        assertThat(get("/api/auth/me", "X-Large: " + "x".repeat(40_000))).matches("(?s)HTTP/1.[01] 4\\d\\d .*");
        assertThat(get("/api/auth/me?" + "x".repeat(20_000))).matches("(?s)HTTP/1.[01] 4\\d\\d .*");
        assertThat(get("/api/auth/me", "X-Folded: a", "\tb: c")).doesNotStartWith("HTTP/1.1 2");

        assertThat(Services.calls()).isEqualTo(before);
    }

    @Test
    void refusesBodiesThatAreNestedTooDeeply() {
        var before = workflows.proxied().size();

        caller().contentType("application/json")
                .body("{\"a\":" + "[".repeat(150) + "]".repeat(150) + "}")
                .post("/api/agentkit/workflows")
                .then()
                .statusCode(400)
                .body("code", equalTo("json-too-deep"));
        caller().contentType("application/json")
                .body("{\"a\":\"" + "[{\\\"".repeat(500) + "\",\"b\":[[[1]]]}")
                .post("/api/agentkit/workflows")
                .then()
                .statusCode(200);

        assertThat(workflows.proxied()).hasSize(before + 1);
    }
}
