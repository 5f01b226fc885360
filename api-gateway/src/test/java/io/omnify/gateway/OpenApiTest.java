package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class OpenApiTest extends GatewayTest {
    private static final String AGENTS = """
            {"openapi":"3.1.0","components":{"schemas":{"Thing":{"type":"object","properties":{"a":{"type":"string"}}}}},
             "paths":{"/api/agentkit/agents":{"get":{"operationId":"list","responses":{"200":{"content":
               {"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}}}},
               "/internal/secret":{"get":{"operationId":"secret"}}}}""";
    private static final String WORKFLOWS = """
            {"openapi":"3.1.0","components":{"schemas":{"Thing":{"type":"object","properties":{"b":{"type":"integer"}}}}},
             "paths":{"/api/agentkit/workflows":{"get":{"operationId":"list","responses":{"200":{"content":
               {"application/json":{"schema":{"$ref":"#/components/schemas/Thing"}}}}}}}}}""";

    @BeforeEach
    void twoServicesDescribeThemselves() {
        agents.on("/q/openapi", exchange -> StubService.json(exchange, 200, AGENTS));
        workflows.on("/q/openapi", exchange -> StubService.json(exchange, 200, WORKFLOWS));
        auth.on(
                "/q/openapi",
                exchange -> StubService.json(exchange, 200, "{\"paths\":{\"/api/auth/login\":{\"post\":{}}}}"));
        analytics.on("/q/openapi", exchange -> StubService.json(exchange, 500, "{}"));
    }

    @Test
    void describesAllServicesInOneAndKeepsApartWhatTheyCallAlike() {
        var described = given().get("/api/openapi").then().statusCode(200);

        described
                .body("openapi", equalTo("3.1.0"))
                .body("paths.'/api/agentkit/agents'.get.tags", hasItem("agent-service"))
                .body(schemaOf("/api/agentkit/agents"), equalTo("#/components/schemas/Thing"))
                .body(schemaOf("/api/agentkit/workflows"), equalTo("#/components/schemas/WorkflowThing"))
                .body("components.schemas.WorkflowThing.properties.b.type", equalTo("integer"))
                .body("paths.'/api/agentkit/workflows'.get.operationId", equalTo("workflowList"))
                .body("paths.'/api/session'.post.operationId", equalTo("signIn"))
                .body("paths.'/api/auth/login'.post.security", hasSize(0))
                .body("paths.'/api/agentkit/agents'.get.security", nullValue())
                .body("x-omnify-missing", hasItem("analytics-service"));
        assertThat(described.extract().asString()).doesNotContain("/internal");
    }

    @Test
    void aReferencePageShowsItWithNothingFromElsewhere() {
        given().get("/reference.html")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(not(containsString("http://")))
                .body(not(containsString("https://")));
        given().get("/reference/reference.js").then().statusCode(200).body(not(containsString("https://")));
        given().get("/reference/reference.css").then().statusCode(200).body(not(containsString("url(")));
    }

    private static String schemaOf(String path) {
        return "paths.'" + path + "'.get.responses.'200'.content.'application/json'.schema.'$ref'";
    }
}
