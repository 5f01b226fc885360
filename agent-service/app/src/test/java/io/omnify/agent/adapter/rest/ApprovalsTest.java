package io.omnify.agent.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubSandbox;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class ApprovalsTest {
    private static final String MAIL =
            "tool sandbox.email.send {\"to\":\"a@b.example\",\"subject\":\"hello\",\"body\":\"x\"}";

    private static final String QUERY = "tool analytics.query {\"metrics\":[\"clicks\"],\"by\":[\"campaign\"],"
            + "\"from\":null,\"to\":null,\"filters\":null}";

    private final Api api = new Api();

    private void agent(Object tools, Object guardrails) {
        api.post(
                        "/agents",
                        Map.of(
                                "agent_id", "doer",
                                "name", "Doer",
                                "agent_type", "marketing_automation",
                                "instructions", "Do it.",
                                "tools", tools,
                                "guardrails", guardrails))
                .statusCode(201);
    }

    private String waiting(String... script) {
        var id = api.begun("doer", script);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> status(id).equals("waiting_for_approval"));
        return id;
    }

    private String status(String execution) {
        return api.get("/executions/" + execution).extract().path("status");
    }

    private String question(String execution) {
        return api.get("/approvals?status=pending&execution_id=" + execution)
                .statusCode(200)
                .body("", hasSize(1))
                .extract()
                .path("[0].approval_id");
    }

    private void ends(String execution) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> status(execution).equals("completed"));
    }

    @Test
    void waitsForAPersonAndDoesWhatThePersonMadeOfItOnce() {
        agent(List.of("sandbox.email.send"), Map.of());
        var execution = waiting(MAIL, "answer");
        var id = question(execution);
        api.get("/approvals/" + id)
                .statusCode(200)
                .body("tool", equalTo("sandbox.email.send"))
                .body("effect", equalTo("message"))
                .body("arguments.subject", equalTo("hello"))
                .body("status", equalTo("pending"));
        var before = StubSandbox.HAPPENED.stream()
                .filter(key -> key.startsWith(execution))
                .count();
        assertThat(before).isZero();

        api.post("/approvals/" + id + "/decision", Map.of("decision", "approve", "arguments", Map.of("to", 7)))
                .statusCode(422);
        var better = Map.of("to", "a@b.example", "subject", "better");
        api.post("/approvals/" + id + "/decision", Map.of("decision", "approve", "arguments", better))
                .statusCode(200)
                .body("status", equalTo("edited"))
                .body("approved_arguments.subject", equalTo("better"))
                .body("decided_by", startsWith("user_"));

        ends(execution);
        assertThat(StubSandbox.HAPPENED.stream().filter(key -> key.startsWith(execution)))
                .hasSize(1);
        api.get("/executions/" + execution)
                .body("tool_calls[0].status", equalTo("completed"))
                .body("tool_calls[0].result.approved_arguments.subject", equalTo("better"));
        api.post("/approvals/" + id + "/decision", Map.of("decision", "reject")).statusCode(409);
    }

    @Test
    void aCallIsDecidedByItsExecutionTooAndOnce() {
        agent(List.of("sandbox.email.send"), Map.of());
        var execution = waiting(MAIL, "answer");
        var call = api.get("/approvals/" + question(execution)).extract().<String>path("call_id");
        var path = "/executions/" + execution + "/approvals/" + call;
        api.get(path).statusCode(200).body("status", equalTo("pending"));
        var another = waiting(MAIL, "answer");
        api.post("/executions/" + another + "/approvals/" + call, Map.of("decision", "approve"))
                .statusCode(404)
                .body("code", equalTo("approval-not-found"));
        new Api().post(path, Map.of("decision", "approve")).statusCode(404);
        given().header("Authorization", TestTokens.viewer(api.org))
                .contentType("application/json")
                .body(Map.of("decision", "approve"))
                .post(Api.BASE + path)
                .then()
                .statusCode(403);
        api.post(path, Map.of("decision", "perhaps")).statusCode(422).body("errors.field", hasItem("decision"));
        api.post(path, Map.of("decision", "approve", "arguments", Map.of("to", 7)))
                .statusCode(422);
        var better = Map.of("to", "a@b.example", "subject", "better");
        for (int i = 0; i < 2; i++)
            api.post(path, Map.of("decision", "approve", "arguments", better, "note", "shorter"))
                    .statusCode(200)
                    .body("status", equalTo("edited"))
                    .body("comment", equalTo("shorter"));
        ends(execution);
        assertThat(StubSandbox.HAPPENED.stream().filter(key -> key.startsWith(execution)))
                .hasSize(1);
        api.post(path, Map.of("decision", "reject")).statusCode(409);
    }

    @Test
    void aCallThatWaitedIsToldOnceAfterTheOneThatDidNotAlsoToWhoComesBackMeanwhile() {
        agent(List.of("sandbox.email.send", "analytics.query"), Map.of());
        var execution = waiting(MAIL + " && " + QUERY, "answer");
        var path = Api.BASE + "/executions/" + execution;
        var query = api.get("/executions/" + execution).extract().<String>path("tool_calls[1].call_id");
        var mail = api.get("/executions/" + execution).extract().<String>path("tool_calls[0].call_id");
        api.post("/approvals/" + question(execution) + "/decision", Map.of("decision", "approve"))
                .statusCode(200);
        ends(execution);
        var all = api.as().get(path + "/events").asString();
        assertThat(completed(all)).containsExactly(query, mail);
        // started, a turn, two calls, and the one that did not wait: all there was while a person was asked
        var rest = api.as().header("Last-Event-ID", "5").get(path + "/events").asString();
        assertThat(completed(rest)).containsExactly(mail);
    }

    private static List<String> completed(String events) {
        return Pattern.compile("event:tool.completed.*?\"call_id\":\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(events)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void aNoIsToldToTheModel() {
        agent(List.of("sandbox.email.send"), Map.of());
        var execution = waiting(MAIL, "answer");
        api.post(
                        "/approvals/" + question(execution) + "/decision",
                        Map.of("decision", "reject", "comment", "too early"))
                .statusCode(200)
                .body("status", equalTo("rejected"));
        ends(execution);
        api.get("/executions/" + execution).body("tool_calls[0].error.code", equalTo("approval-rejected"));
        assertThat(StubSandbox.HAPPENED).noneMatch(key -> key.startsWith(execution));
    }

    @Test
    void onlyThisOrganisationSeesItAndOnlyWhoMayDecides() {
        agent(List.of("sandbox.email.send"), Map.of());
        var id = question(waiting(MAIL, "answer"));
        var other = new Api();
        other.get("/approvals/" + id).statusCode(404);
        other.get("/approvals").body("", hasSize(0));
        other.post("/approvals/" + id + "/decision", Map.of("decision", "approve"))
                .statusCode(404);
        given().header("Authorization", TestTokens.viewer(api.org))
                .contentType("application/json")
                .body(Map.of("decision", "approve"))
                .post(Api.BASE + "/approvals/" + id + "/decision")
                .then()
                .statusCode(403);
        api.post("/approvals/" + id + "/decision", Map.of("decision", "perhaps"))
                .statusCode(422);
    }

    @Test
    void anAgentThatMayActAloneDoes() {
        agent(List.of(Map.of("name", "sandbox.email.send", "approval", "never")), Map.of());
        var execution = api.begun("doer", MAIL, "answer");
        ends(execution);
        assertThat(StubSandbox.HAPPENED.stream().filter(key -> key.startsWith(execution)))
                .hasSize(1);
    }

    @Test
    void rulesHoldWhatIsSaidAndDone() {
        var forbidden = Map.of("kind", "brand", "name", "tone", "forbid", List.of("done"), "on_failure", "repair");
        var noBcc = Map.of("kind", "regex", "name", "inside", "pattern", "@evil\\.example", "on_failure", "stop");
        agent(
                List.of(Map.of("name", "sandbox.email.send", "approval", "never")),
                Map.of("output", List.of(forbidden), "tool", List.of(noBcc)));
        var said = api.begun("doer", "answer");
        ends(said);
        api.get("/executions/" + said)
                .body("data.text", equalTo("[removed]"))
                .body("guardrails.rule", hasItem("tone"))
                .body("guardrails[0].outcome", equalTo("repaired"));
        var done = api.begun("doer", MAIL.replace("a@b.example", "x@evil.example"), "answer");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> status(done).equals("failed"));
        api.get("/executions/" + done)
                .body("error.code", equalTo("guardrail-stopped"))
                .body("guardrails.outcome", hasItem("stopped"));
        assertThat(StubSandbox.HAPPENED).noneMatch(key -> key.startsWith(done));
    }

    @Test
    void rulesThatAreNoneAreRefused() {
        api.post(
                        "/agents",
                        Map.of(
                                "name", "Doer",
                                "agent_type", "compliance",
                                "guardrails", Map.of("input", List.of(Map.of("kind", "regex", "pattern", "(")))))
                .statusCode(422)
                .body("errors.field", hasItem(startsWith("guardrails.input[0]")));
    }

    @Test
    void theToolsAreListed() {
        api.get("/tools")
                .statusCode(200)
                .body(
                        "name",
                        hasItems(
                                "analytics.query",
                                "workflow.start",
                                "workflow.status",
                                "http.request",
                                "web.fetch",
                                "agent.handoff",
                                "sandbox.email.send",
                                "sandbox.budget.set"))
                .body("effect", hasItems("read", "write", "spend", "message"));
    }

    @Test
    void theOrganisationsLimitHolds() {
        agent(List.of(), Map.of());
        var nothing = Map.of("per_month", Map.of("amount", "0.00", "currency", "USD"));
        api.as()
                .body(nothing)
                .put(Api.BASE + "/spending")
                .then()
                .statusCode(200)
                .body("per_month.amount", equalTo("0.00"));
        api.execute("doer", "answer").then().statusCode(402).body("code", equalTo("budget-spent"));
        api.get("/spending").body("committed.amount", equalTo("0.00"));
        new Api().get("/spending").body("per_month", equalTo(null));
    }

    @Test
    void workIsHandedOverAlongAllowedWaysOnly() {
        agent(List.of("agent.handoff"), Map.of());
        var handoff = "tool agent.handoff {\"agent\":\"analytics\",\"task\":\"look\"}";
        var refused = api.begun("doer", handoff, "answer");
        ends(refused);
        api.get("/executions/" + refused).body("tool_calls[0].error.code", equalTo("handoff-not-allowed"));
        api.post(
                        "/agents",
                        Map.of(
                                "agent_id", "boss",
                                "name", "Boss",
                                "agent_type", "workflow_orchestration",
                                "instructions", "Do it.",
                                "tools", List.of("agent.handoff"),
                                "handoffs", List.of("client_management")))
                .statusCode(201);
        var given = api.begun("boss", handoff.replace("analytics", "client_management"), "answer");
        ends(given);
        api.get("/executions/" + given)
                .body("tool_calls[0].status", equalTo("completed"))
                .body("tool_calls[0].result.output.summary", equalTo("s"));
    }
}
