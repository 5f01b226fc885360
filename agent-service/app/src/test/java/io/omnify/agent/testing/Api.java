package io.omnify.agent.testing;

import static io.restassured.RestAssured.given;

import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestTokens;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** The API as one organisation sees it. */
public final class Api {
    public static final String BASE = "/api/agentkit";
    public final OrgId org;
    private final String token;

    public Api() {
        this(TestTokens.newOrg());
    }

    public Api(OrgId org) {
        this.org = org;
        this.token = TestTokens.owner(org);
    }

    public RequestSpecification as() {
        return given().header("Authorization", token).contentType("application/json");
    }

    public ValidatableResponse post(String path, Object body) {
        return as().body(body).post(BASE + path).then();
    }

    public ValidatableResponse get(String path) {
        return as().get(BASE + path).then();
    }

    /** An agent whose answers are <code>{clicks, source}</code>. */
    public String agent(String id) {
        post(
                        "/agents",
                        Map.of(
                                "agent_id",
                                id,
                                "name",
                                "Tester",
                                "agent_type",
                                "analytics",
                                "instructions",
                                "Do it.",
                                "tools",
                                List.of("analytics.query"),
                                "output_schema",
                                Map.of(
                                        "type",
                                        "object",
                                        "required",
                                        List.of("clicks", "source"),
                                        "additionalProperties",
                                        false,
                                        "properties",
                                        Map.of(
                                                "clicks",
                                                Map.of("type", "integer"),
                                                "source",
                                                Map.of("type", "string")))))
                .statusCode(201);
        return id;
    }

    public Response execute(String agent, String... script) {
        return as().body(Map.of("input_data", Map.of("script", script))).post(BASE + "/agents/" + agent + "/execute");
    }

    public String begun(String agent, String... script) {
        return as().header("Prefer", "respond-async")
                .body(Map.of("input_data", Map.of("script", script)))
                .post(BASE + "/agents/" + agent + "/execute")
                .then()
                .statusCode(202)
                .extract()
                .path("execution_id");
    }
}
