package io.omnify.auth;

import static io.omnify.auth.AuthApi.json;
import static io.omnify.auth.AuthApi.newPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class ServiceTokensTest {
    private AuthApi.Person person;

    @BeforeEach
    void somebodySignsUp() {
        person = newPerson();
    }

    @Test
    void aServiceActsForOneOrganisationWithItsOwnFewPermissions() {
        var answer = ask("workflow-service", "workflow-secret", person.org());

        answer.then().statusCode(200).body("expires_in", equalTo(300));
        var token = answer.jsonPath().getString("access_token");
        var claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims)
                .contains("\"sub\":\"service:workflow-service\"")
                .contains("\"org_id\":\"" + person.org() + "\"")
                .contains("\"groups\":[\"service\"]")
                .contains("\"scope\":\"agent:execute agent:read\"")
                .contains("\"typ\":\"access\"");
        json().header("Authorization", "Bearer " + token)
                .get("/api/auth/verify")
                .then()
                .body("valid", equalTo(true))
                .body("role", equalTo("service"));
        for (var path : new String[] {"me", "organization", "members", "sessions"})
            json().header("Authorization", "Bearer " + token)
                    .get("/api/auth/" + path)
                    .then()
                    .statusCode(403);
    }

    @Test
    void nobodyElseGetsOne() {
        ask("workflow-service", "agent-secret", person.org())
                .then()
                .statusCode(401)
                .body("code", equalTo("unknown-service"));
        ask("nobody", "workflow-secret", person.org()).then().statusCode(401);
        ask("analytics-service", "", person.org()).then().statusCode(401);
        person.asks()
                .body(Map.of("organization_id", person.org()))
                .post("/internal/service-tokens")
                .then()
                .statusCode(401);
        json().body(Map.of("organization_id", person.org()))
                .post("/internal/service-tokens")
                .then()
                .statusCode(401);
        json().header("Authorization", "Basic %%%")
                .body(Map.of("organization_id", person.org()))
                .post("/internal/service-tokens")
                .then()
                .statusCode(401);
    }

    @Test
    void anOrganisationThatDoesNotExistIsNotActedFor() {
        ask("agent-service", "agent-secret", "org_unknown").then().statusCode(404);
        ask("agent-service", "agent-secret", "nonsense").then().statusCode(422);
        json().auth()
                .preemptive()
                .basic("agent-service", "agent-secret")
                .body("{}")
                .post("/internal/service-tokens")
                .then()
                .statusCode(422);
    }

    private static Response ask(String service, String secret, String org) {
        return json().auth()
                .preemptive()
                .basic(service, secret)
                .body(Map.of("organization_id", org))
                .post("/internal/service-tokens");
    }
}
