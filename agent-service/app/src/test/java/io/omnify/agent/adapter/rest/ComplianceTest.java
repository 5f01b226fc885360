package io.omnify.agent.adapter.rest;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubAccounts;
import io.omnify.agent.testing.StubServices;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class ComplianceTest {
    private final Api api = new Api();

    @Test
    void namesEveryMemberWhomAPasswordAloneLetsIn() {
        api.post("/compliance/check", Map.of("check_type", "second_factor"))
                .statusCode(200)
                .body("findings.subject", containsInAnyOrder("organization", "user/user_other", "user/user_1"));
    }

    @Test
    void findsWhatIsThereAndSaysWhatItCannotKnow() {
        api.post(
                        "/agents",
                        Map.of(
                                "agent_id",
                                "clear",
                                "name",
                                "Clear",
                                "agent_type",
                                "analytics",
                                "models",
                                List.of(Map.of("model", "m", "base_url", "http://models.example")),
                                "memory",
                                Map.of("enabled", true, "expires_days", 700)))
                .statusCode(201);
        api.post("/compliance/check", Map.of())
                .statusCode(200)
                .body("check_id", startsWith("check_"))
                .body("status", equalTo("findings"))
                .body("findings.subject", hasItems("organization", "user/user_1", "api_key/key_old", "api_key/key_new"))
                .body("findings.subject", not(hasItem("api_key/key_gone")))
                .body("findings.findAll { it.subject == 'agent/clear' }.check", hasItems("encryption", "retention"))
                .body("checks.find { it.check == 'audit_chain' }.status", equalTo("unknown"))
                .body("checks.find { it.check == 'audit_chain' }.reason", equalTo("Whoever asked may not see this."))
                .body("checks.find { it.check == 'agent_spending' }.status", equalTo("passed"));
    }

    @Test
    void findsWhoMayActAloneAndATrailThatSomebodyChanged() {
        var tampered = new Api(new OrgId(StubAccounts.TAMPERED + UUID.randomUUID()));
        var alone = List.of(
                Map.of("name", "sandbox.budget.set", "approval", "never"),
                Map.of("name", "sandbox.email.send", "approval", "never"),
                Map.of("name", "analytics.query", "approval", "never"));
        tampered.post(
                        "/agents",
                        Map.of("agent_id", "alone", "name", "Alone", "agent_type", "analytics", "tools", alone))
                .statusCode(201);
        tampered.post("/compliance/check", Map.of("check_type", "agent_spending"))
                .statusCode(200)
                .body("status", equalTo("findings"))
                .body("findings.subject", equalTo(List.of("agent/alone", "agent/alone")))
                .body("findings.severity", equalTo(List.of("high", "medium")));
        tampered.post("/compliance/check", Map.of("check_type", "audit_chain"))
                .statusCode(200)
                .body("status", equalTo("findings"))
                .body("findings.severity", equalTo(List.of("high")))
                .body("findings.message", equalTo(List.of("The audit trail is broken at entry 7.")));
    }

    @Test
    void answersOneQuestionAlone() {
        api.post("/compliance/check", Map.of("check_type", "agent_spending"))
                .statusCode(200)
                .body("status", equalTo("passed"))
                .body("checks", hasSize(1));
        api.post("/compliance/check", Map.of("check_type", "audit_chain")).body("status", equalTo("incomplete"));
        api.post("/compliance/check", Map.of("check_type", "feelings"))
                .statusCode(422)
                .body("errors[0].field", equalTo("check_type"));
    }
}
