package io.omnify.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.local.platform.Platform;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an attacker of another organisation tries, with everything but the right organisation. */
@ExtendWith(RunningPlatform.class)
class TenancyJourneyTest {
    private final Platform platform;

    TenancyJourneyTest(Platform platform) {
        this.platform = platform;
    }

    @Test
    void anotherOrganisationFindsNothingOfOurs() {
        var export = AdExport.generated(11);
        var ours = Door.signUp(platform.url());
        var theirs = Door.signUp(platform.url());
        var imported = ours.importCsv("export.csv", export.csv());
        var run = ours.startRun();
        var done = ours.awaitEnd(run);
        var execution = Answer.step(done, "performance").path("execution_id").asText();
        var call = done.at("/data/output/ranking/0/source").asText();

        for (var path : List.of(
                Door.runPath(run),
                Door.runPath(run) + "/events",
                "/api/analytics/imports/" + imported.path("import_id").asText(),
                "/api/agentkit/executions/" + execution,
                "/api/agentkit/executions/" + execution + "/events",
                "/api/agentkit/tool-calls/" + call))
            assertThat(theirs.get(path).statusCode()).as(path).isEqualTo(404);
        assertThat(theirs.post(Door.runPath(run) + "/cancel", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(theirs.post("/api/agentkit/executions/" + execution + "/cancel", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(theirs.read("/api/analytics/metrics?metrics=spend&by=campaign")
                        .path("rows"))
                .isEmpty();
        assertThat(theirs.get("/api/analytics/imports").asString()).isEqualTo("[]");
        assertThat(theirs.get("/api/agentkit/workflows/" + Door.WORKFLOW + "/executions")
                        .asString())
                .isEqualTo("[]");
    }

    @Test
    void aBodyThatNamesAnotherOrganisationIsRefused() {
        var ours = Door.signUp(platform.url());
        var theirs = Door.signUp(platform.url());
        var agent = Map.of("name", "Mole", "agent_type", "analytics", "organization_id", ours.organization);

        assertThat(theirs.post("/api/agentkit/agents", agent).statusCode()).isEqualTo(403);
        assertThat(ours.post("/api/agentkit/agents", agent).statusCode()).isEqualTo(201);
    }

    @Test
    void identityHeadersFromOutsideAreWorthNothing() {
        var ours = Door.signUp(platform.url());
        var theirs = Door.signUp(platform.url());
        ours.importCsv("export.csv", AdExport.generated(12).csv());

        var answer = theirs.request()
                .header("X-Org-Id", ours.organization)
                .header("X-Omnify-Org", ours.organization)
                .get("/api/analytics/metrics?metrics=spend&by=campaign");

        assertThat(Door.json(answer).path("rows")).isEmpty();
    }

    @Test
    void theDoorIsTheOnlyWayIn() {
        for (var path : List.of("/internal/service-tokens", "/api/auth/../../internal/service-tokens", "/api/internal"))
            assertThat(RestAssured.given()
                            .baseUri(platform.url())
                            .urlEncodingEnabled(false)
                            .contentType("application/json")
                            .body("{}")
                            .post(path)
                            .statusCode())
                    .as(path)
                    .isIn(400, 401, 403, 404, 405);
    }

    @Test
    void aSessionThatLoggedOutIsShutWithinASecond() {
        var door = Door.signUp(platform.url());
        assertThat(door.get("/api/agentkit/agents").statusCode()).isEqualTo(200);

        assertThat(door.post("/api/auth/logout", Map.of()).statusCode()).isEqualTo(204);

        Awaitility.await()
                .atMost(1, TimeUnit.SECONDS)
                .until(() -> door.get("/api/agentkit/agents").statusCode() == 401);
    }

    @Test
    void theFourBuiltInAgentsAndTheWorkflowAreThereAtOnce() {
        var door = Door.signUp(platform.url());

        var agents = door.read("/api/agentkit/agents").findValuesAsText("agent_id");

        assertThat(agents).contains("creative_intelligence", "marketing_automation", "client_management", "analytics");
        assertThat(door.read("/api/agentkit/workflows").findValuesAsText("workflow_id"))
                .contains(Door.WORKFLOW);
    }
}
