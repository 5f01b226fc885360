package io.omnify.agent;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.CoreMatchers.either;
import static org.hamcrest.CoreMatchers.equalTo;

import io.omnify.agent.optimisation.SomeProposal;
import io.omnify.agent.optimisation.domain.Proposal.Status;
import io.omnify.agent.optimisation.port.Proposals;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.omnify.testkit.isolation.IsolationSuite;
import io.omnify.testkit.isolation.Victim;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class IsolationTest extends IsolationSuite {
    @Inject
    Proposals proposals;

    IsolationTest() {
        super("agent-service", "io.omnify.agent");
    }

    @Override
    protected Victim seeded() {
        var org = TestTokens.newOrg();
        var owner = TestTokens.owner(org);
        var marker = "marker-" + UUID.randomUUID();
        var schema = Map.of(
                "type",
                "object",
                "required",
                List.of("clicks", "source"),
                "additionalProperties",
                false,
                "properties",
                Map.of("clicks", Map.of("type", "integer"), "source", Map.of("type", "string")));
        var agent = as(owner)
                .body(Map.of(
                        "name",
                        marker,
                        "agent_type",
                        "analytics",
                        "instructions",
                        "Do it.",
                        "tools",
                        List.of("analytics.query", "sandbox.email.send"),
                        "memory",
                        Map.of("enabled", true),
                        "output_schema",
                        schema))
                .post("/api/agentkit/agents")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("agent_id");
        var execution = as(owner)
                .body(Map.of(
                        "subject_id",
                        "subject-of-" + marker,
                        "input_data",
                        Map.of("script", List.of("query", "answer"), "note", marker)))
                .post("/api/agentkit/agents/" + agent + "/execute")
                .then()
                .statusCode(200)
                .extract();
        var id = execution.<String>path("execution_id");
        as(owner)
                .body(Map.of("batch_id", "batch-of-" + marker, "inputs", List.of(Map.of("note", marker))))
                .post("/api/agentkit/agents/" + agent + "/batch")
                .then()
                .statusCode(202);
        as(TestTokens.proved(org, Instant.now()))
                .body(Map.of("value", "value-of-" + marker, "allowed_hosts", List.of("api.example.com")))
                .put("/api/agentkit/secrets/key_of_the_victim")
                .then()
                .statusCode(200);
        var campaign = as(owner)
                .body(Map.of(
                        "name",
                        marker,
                        "objective",
                        "sales",
                        "platforms",
                        List.of(Map.of("platform", "meta_ads", "connection_id", "conn_of_tests_meta_ads")),
                        "budget",
                        Map.of("amount", "10.00", "currency", "EUR", "period", "daily")))
                .post("/api/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("campaign_id");
        var mail = "tool sandbox.email.send {\"to\":\"a@b.example\",\"subject\":\"" + marker + "\"}";
        var asked = as(owner)
                .body(Map.of("input_data", Map.of("script", List.of(mail, "answer"))))
                .post("/api/agentkit/agents/" + agent + "/execute")
                .then()
                .statusCode(202)
                .extract()
                .<String>path("execution_id");
        var approval =
                as(owner).get("/api/agentkit/approvals?execution_id=" + asked).<String>path("[0].approval_id");
        var call = as(owner).get("/api/agentkit/executions/" + id).<String>path("data.source");
        var proposal = SomeProposal.of(org, campaign, LocalDate.EPOCH, Status.PROPOSED, Instant.EPOCH);
        proposals.add(proposal);
        var connection = as(owner)
                .body(Map.of("mode", "simulation", "name", marker))
                .post("/api/platforms/google_ads/connections")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("connection_id");
        var ids = new HashMap<>(Map.of("connection_id", connection, "proposal_id", proposal.id()));
        ids.putAll(Map.of(
                "campaign_id",
                campaign,
                "batch_id",
                "batch-of-" + marker,
                "subject_id",
                "subject-of-" + marker,
                "version",
                "1",
                "approval_id",
                approval,
                "agent_id",
                agent,
                "execution_id",
                id,
                "call_id",
                String.valueOf(call),
                "secret",
                "key_of_the_victim"));
        ids.putAll(webhook(owner, marker));
        ids.putAll(client(owner, marker));
        return new Victim(org, owner, marker, ids);
    }

    /** With a delivery that has arrived, so that nothing of it changes any more. */
    private static Map<String, String> webhook(String owner, String marker) {
        var stub = ConfigProvider.getConfig().getValue("omnify.agent.analytics.url", String.class);
        var webhook = as(owner)
                .body(Map.of("url", stub + "/hooks/" + marker, "event_types", List.of("webhook.ping.v1")))
                .post("/api/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("webhook_id");
        var log = "/api/webhooks/" + webhook;
        var delivery =
                as(owner).post(log + "/ping").then().statusCode(202).extract().<String>path("delivery_id");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> "delivered"
                        .equals(as(owner).get(log + "/deliveries/" + delivery).path("status")));
        return Map.of("webhook_id", webhook, "delivery_id", delivery);
    }

    private static Map<String, String> client(String owner, String marker) {
        var crm = "/api/gohighlevel";
        made(owner, "/api/platforms/gohighlevel/connections", Map.of("mode", "simulation"), "connection_id");
        var client =
                made(owner, crm + "/clients", Map.of("name", marker, "email", marker + "@example.com"), "client_id");
        var letter = Map.of("channel", "email", "subject", marker, "body", marker);
        var message = made(owner, crm + "/clients/" + client + "/messages", letter, "message_id");
        var text = Map.of(
                "name", marker,
                "subject", marker,
                "from", "ada@example.com",
                "html", marker,
                "audience", Map.of("tags", List.of("vip")));
        var mailing = made(owner, crm + "/campaigns", text, "campaign_id");
        var sale = Map.of("name", marker, "pipeline", "pip_1", "stage", "sta_1");
        var deal = made(owner, crm + "/clients/" + client + "/opportunities", sale, "opportunity_id");
        return Map.of("client_id", client, "message_id", message, "email_campaign_id", mailing, "opportunity_id", deal);
    }

    private static String made(String owner, String path, Map<String, ?> body, String id) {
        return as(owner)
                .body(body)
                .post(path)
                .then()
                .statusCode(either(equalTo(201)).or(equalTo(202)))
                .extract()
                .path(id);
    }

    /** Nobody comes back from a consent page here. */
    @Override
    protected Set<String> ofAnotherKind() {
        return Set.of("GET /api/platforms/{platform}/connections/oauth/callback");
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", token).contentType("application/json");
    }
}
