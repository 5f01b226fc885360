package io.omnify.workflow;

import static io.restassured.RestAssured.given;

import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.omnify.testkit.isolation.IsolationSuite;
import io.omnify.testkit.isolation.Victim;
import io.omnify.workflow.control.port.ArchivedRuns;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.expressions.port.LargeValues;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.port.Runs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class IsolationTest extends IsolationSuite {
    private static final String PATH = "/api/agentkit/workflows";

    @Inject
    Runs runs;

    @Inject
    ArchivedRuns archived;

    @Inject
    LargeValues values;

    IsolationTest() {
        super("workflow-service", "io.omnify.workflow");
    }

    @Override
    protected Victim seeded() {
        var org = TestTokens.newOrg();
        var owner = TestTokens.owner(org);
        var marker = "marker-" + UUID.randomUUID();
        var id = "wf-" + UUID.randomUUID();
        var step = Map.of("step_id", "step_of_the_victim", "type", "transform", "input", Map.of("note", marker));
        as(owner)
                .body(Map.of("workflow_id", id, "name", marker, "steps", List.of(step)))
                .post(PATH)
                .then()
                .statusCode(201);
        var trigger = as(owner)
                .body(Map.of("type", "schedule", "name", marker, "cron", "0 0 1 1 *"))
                .post(PATH + "/" + id + "/triggers")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("trigger_id");
        var order = as(owner)
                .body(Map.of("act", "pause", "filter", Map.of("q", marker), "expected", 0))
                .post(PATH + "/" + id + "/executions/bulk")
                .then()
                .statusCode(200)
                .extract()
                .<String>path("order_id");
        var run = new RunId("run_" + UUID.randomUUID());
        var origin = new Run.Origin(org, new WorkflowId(id), 1, Map.of("note", marker), "user_a", Instant.EPOCH, "");
        var begun = begun(run, origin);
        runs.show(begun);
        archived.put(begun);
        var value = values.keep(org, run.value(), Map.of("note", marker));
        return new Victim(
                org,
                owner,
                marker,
                Map.of(
                        "id",
                        id,
                        "execution_id",
                        run.value(),
                        "step_id",
                        "step_of_the_victim",
                        "trigger_id",
                        trigger,
                        "order_id",
                        order,
                        "value_id",
                        value.id(),
                        "version",
                        "1"));
    }

    /** Its step was given something already. */
    private static Run begun(RunId id, Run.Origin origin) {
        var step = StepRun.pending("step_of_the_victim").attempt(1, Instant.EPOCH, Instant.EPOCH, null);
        return new Run(
                id,
                origin,
                RunStatus.RUNNING,
                Map.of(step.stepId(), step),
                null,
                null,
                null,
                1,
                Run.Alarm.NONE,
                Run.Control.NONE,
                Actor.of(origin.startedBy()));
    }

    @Override
    protected Set<String> ofAnotherKind() {
        return Set.of(
                "GET " + PATH + "/{id}/triggers/{trigger_id}/webhook", // it has a schedule
                "GET " + PATH + "/{id}/retention"); // which is of all workflows
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", token).contentType("application/json");
    }
}
