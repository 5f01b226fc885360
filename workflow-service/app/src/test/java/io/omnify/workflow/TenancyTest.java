package io.omnify.workflow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.omnify.workflow.definitions.Definitions;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.port.Runs;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Another organisation's workflows and runs are as unknown as any that never were. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class TenancyTest {
    private static final String PATH = "/api/agentkit/workflows";
    private final OrgId mine = TestTokens.newOrg();
    private final OrgId theirs = TestTokens.newOrg();

    @Inject
    Runs runs;

    private record Door(Method method, String path) {}

    @Test
    void everyEndpointHidesWhatIsNotOnesOwn() {
        var definition = Definitions.with(Definitions.of(Definitions.agent("a")), "workflow_id", "secret");
        as(mine).body(definition).post(PATH).then().statusCode(201);
        var run = new RunId("run_" + mine.value().substring(4));
        var origin = new Run.Origin(mine, new WorkflowId("secret"), 1, Map.of(), "user_a", Instant.EPOCH, "");
        runs.show(Run.asked(run, origin));

        var doors = List.of(
                new Door(Method.GET, "/secret"),
                new Door(Method.PUT, "/secret"),
                new Door(Method.DELETE, "/secret"),
                new Door(Method.GET, "/secret/versions"),
                new Door(Method.POST, "/secret/execute"),
                new Door(Method.GET, "/secret/executions/" + run),
                new Door(Method.GET, "/-/executions/" + run),
                new Door(Method.GET, "/-/executions/" + run + "/steps/a/input"),
                new Door(Method.GET, "/secret/executions/" + run + "/events"),
                new Door(Method.POST, "/secret/executions/" + run + "/cancel"));
        for (var door : doors)
            as(theirs)
                    .body(door.method() == Method.GET ? "" : "{\"name\":\"x\",\"steps\":[]}")
                    .request(door.method(), PATH + door.path())
                    .then()
                    .statusCode(404);

        as(mine).get(PATH + "/secret/executions/" + run).then().statusCode(200);
        for (var list : List.of("/-/executions", "/secret/executions"))
            assertThat(as(theirs).get(PATH + list).jsonPath().getList("execution_id"))
                    .isEmpty();
        assertThat(as(theirs).get(PATH).jsonPath().getList("workflow_id"))
                .containsExactlyInAnyOrder("carry-out-campaign", "where-should-the-budget-go");
    }

    @Test
    void theSameIdMayBeTakenInEveryOrganisation() {
        var definition = Definitions.with(Definitions.of(Definitions.agent("a")), "workflow_id", "shared");
        as(mine).body(definition).post(PATH).then().statusCode(201);
        as(theirs).body(definition).post(PATH).then().statusCode(201);
        as(mine).delete(PATH + "/shared").then().statusCode(204);
        as(theirs).get(PATH + "/shared").then().statusCode(200);
    }

    private static RequestSpecification as(OrgId org) {
        return given().header("Authorization", TestTokens.owner(org)).contentType("application/json");
    }
}
