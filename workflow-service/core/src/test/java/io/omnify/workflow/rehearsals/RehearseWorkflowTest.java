package io.omnify.workflow.rehearsals;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.Definitions;
import io.omnify.workflow.definitions.domain.AgentRef;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.expressions.PathExpressions;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.rehearsals.domain.Pin;
import io.omnify.workflow.rehearsals.domain.Report;
import io.omnify.workflow.rehearsals.domain.Scenario;
import io.omnify.workflow.rehearsals.domain.Source;
import io.omnify.workflow.rehearsals.port.OutputForms;
import io.omnify.workflow.rehearsals.port.Simulator;
import io.omnify.workflow.rehearsals.port.Simulator.Answer;
import io.omnify.workflow.rehearsals.usecase.RehearseWorkflow;
import io.omnify.workflow.runs.domain.Failure;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.usecase.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearseWorkflowTest {
    private static final OrgId ORG = new OrgId("org_a");
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final Scenario PLAIN = Scenario.with(Map.of("n", 1, "list", List.of("a", "b", "b")));

    private final List<Simulator.Asked> asked = new ArrayList<>();
    private Answer answer = new Answer.Given(Map.of("said", "hi"));
    private Duration takes = Duration.ZERO;
    private Instant now = START;
    private final List<String> looked = new ArrayList<>();
    private final OutputForms forms = (org, action) -> {
        looked.add(action);
        return action.equals("mail.send")
                ? Optional.of(Map.of("type", "object", "properties", Map.of("id", Map.of("type", "string"))))
                : Optional.of(Map.of("type", "object"));
    };

    private List<Report> played(RehearseWorkflow.Bounds bounds, List<Scenario> scenarios, List<?> steps) {
        Simulator simulator = (org, question, within) -> {
            assertThat(org).isEqualTo(ORG);
            assertThat(within).isPositive();
            asked.add(question);
            now = now.plus(takes);
            return answer;
        };
        var read = new DefinitionReader().read(Map.of("name", "W", "steps", steps));
        assertThat(read.errors()).isEmpty();
        var world = new RehearseWorkflow.World(simulator, forms, bounds, () -> now);
        return new RehearseWorkflow(new Engine(new RenderTemplate(new PathExpressions())), world)
                .handle(ORG, read.definition(), scenarios, START);
    }

    private Report played(Scenario scenario, Object... steps) {
        return played(RehearseWorkflow.Bounds.USUAL, List.of(scenario), List.of(steps))
                .getFirst();
    }

    private static Map<String, Object> agent(String id, Object input, String... needs) {
        return Map.of("step_id", id, "agent_id", "writer", "input", input, "depends_on", List.of(needs));
    }

    private static Map<String, Object> of(String id, String type, Object input, String... needs) {
        return Map.of("step_id", id, "type", type, "input", input, "depends_on", List.of(needs));
    }

    private static Map<String, Object> action(String id, String name) {
        return Map.of("step_id", id, "type", "action", "action", name, "input", Map.of("to", "x"));
    }

    private static Source.Kind kind(Report report, String step) {
        return report.sources().get(step).kind();
    }

    @Test
    void theSimulatorAnswersForAnAgentThatNobodyPinned() {
        var report = played(
                PLAIN,
                agent("ask", Map.of("n", "${input.n}")),
                of("use", "transform", Map.of("heard", "${steps.ask.output.said}"), "ask"));
        assertThat(report.run().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(report.run().steps().get("use").output()).isEqualTo(Map.of("heard", "hi"));
        assertThat(asked).containsExactly(new Simulator.Asked(new AgentRef.ById("writer", null), Map.of("n", 1)));
        assertThat(report.sources()).containsExactly(Map.entry("ask", Source.of(Source.Kind.SIMULATED)));
        assertThat(report.run().steps().get("ask").mode()).isEqualTo("simulation");
    }

    @Test
    void aPinIsAnsweredForAndNobodyIsAsked() {
        var report = played(PLAIN.gives("ask", Map.of("said", "pinned")), agent("ask", Map.of()));
        assertThat(asked).isEmpty();
        assertThat(kind(report, "ask")).isEqualTo(Source.Kind.PINNED);
        assertThat(report.run().steps().get("ask").output()).isEqualTo(Map.of("said", "pinned"));
    }

    @Test
    void actionsAndCallsAreWorkedOutFromWhatTheyDeclare() {
        var report = played(
                PLAIN,
                action("mail", "mail.send"),
                action("other", "other.do"),
                of("call", "http", Map.of("url", "https://example.com/")));
        assertThat(asked).isEmpty();
        assertThat(report.run().steps().get("mail").output()).isEqualTo(Map.of("id", "id"));
        assertThat(report.run().steps().get("other").output()).isEqualTo(Map.of("to", "x"));
        assertThat(report.run().steps().get("call").output())
                .isEqualTo(Map.of("status", 200L, "headers", Map.of(), "body", Map.of()));
        assertThat(report.sources().values()).extracting(Source::kind).containsOnly(Source.Kind.COMPUTED);
        assertThat(report.sources().get("other").note()).contains("no output is declared");
    }

    @Test
    void whatAnActionDeclaresIsLookedUpOnceAndNotWhenTheTimeIsOver() {
        played(PLAIN, action("a", "mail.send"), action("b", "mail.send"));
        assertThat(looked).containsExactly("mail.send");
        takes = Duration.ofSeconds(30);
        var late = Definitions.with(action("c", "other.do"), "depends_on", List.of("ask"));
        played(PLAIN, agent("ask", Map.of()), late);
        assertThat(looked).containsExactly("mail.send");
    }

    @Test
    void whereTheSimulatorIsNotThereTheStepSaysSoAndPinsStillWork() {
        answer = new Answer.Absent("agent-service does not answer");
        var report = played(
                PLAIN.gives("known", Map.of("x", 1)),
                agent("known", Map.of()),
                Map.of("step_id", "ask", "agent_id", "writer", "input", Map.of(), "on_error", "continue"),
                Map.of("step_id", "also", "agent_id", "other", "input", Map.of(), "on_error", "continue"));
        assertThat(asked).as("asked no second time").hasSize(1);
        assertThat(kind(report, "known")).isEqualTo(Source.Kind.PINNED);
        assertThat(report.unanswered()).containsOnlyKeys("ask", "also").containsValue("agent-service does not answer");
        var error = report.run().steps().get("ask").error();
        assertThat(error.code()).isEqualTo("unanswered");
        assertThat(error.message()).contains("step ask", "Pin its output");
    }

    @Test
    void anAgentThatFailsFailsItsStep() {
        answer = new Answer.Failed(Failure.permanent("output-invalid", "not the form"));
        var report = played(PLAIN, agent("ask", Map.of()));
        assertThat(report.run().status()).isEqualTo(RunStatus.FAILED);
        assertThat(report.run().error().code()).isEqualTo("output-invalid");
        assertThat(kind(report, "ask")).isEqualTo(Source.Kind.SIMULATED);
        assertThat(report.unanswered()).isEmpty();
    }

    @Test
    void theSameQuestionIsAskedOnceForAllThatIsPlayedTogether() {
        var inner = Map.of("agent_id", "writer", "input", Map.of("about", "${item}"));
        var loop = of("each", "for_each", Map.of("items", "${input.list}", "step", inner));
        var reports = played(RehearseWorkflow.Bounds.USUAL, List.of(PLAIN, PLAIN), List.of(loop));
        assertThat(reports).extracting(report -> report.run().status()).containsOnly(RunStatus.COMPLETED);
        assertThat(asked).hasSize(2);
        assertThat(kind(reports.getLast(), "each.2")).isEqualTo(Source.Kind.SIMULATED);
    }

    @Test
    void noMoreStepsAreAskedThanAllowed() {
        var bounds = new RehearseWorkflow.Bounds(1, Duration.ofSeconds(30));
        var steps = List.of(agent("a", Map.of("n", 1)), agent("b", Map.of("n", 2), "a"));
        var report = played(bounds, List.of(PLAIN), steps).getFirst();
        assertThat(asked).hasSize(1);
        assertThat(report.unanswered()).containsEntry("b", "more than 1 agents' steps");
    }

    @Test
    void noneIsAskedWhenTheTimeIsOver() {
        takes = Duration.ofSeconds(31);
        var report = played(PLAIN, agent("a", Map.of("n", 1)), agent("b", Map.of("n", 2), "a"));
        assertThat(report.unanswered()).containsOnlyKeys("b");
        assertThat(report.unanswered().get("b")).contains("30 seconds");
    }

    @Test
    void whatFailsAsPinnedIsSimulatedAfterwards() {
        var busy = new Pin.Fails(Failure.passing("busy", "as pinned"), 1);
        var step =
                Map.of("step_id", "ask", "agent_id", "writer", "input", Map.of(), "retry", Map.of("max_attempts", 2));
        var report = played(PLAIN.pin("ask", busy), step);
        assertThat(report.run().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(kind(report, "ask")).isEqualTo(Source.Kind.SIMULATED);
    }

    @Test
    void approvalsSayWhetherTheyWerePinned() {
        var approval = of("ok", "approval", Map.of("message", "Go?", "role", "manager"));
        assertThat(kind(played(PLAIN, approval), "ok")).isEqualTo(Source.Kind.COMPUTED);
        assertThat(kind(played(PLAIN.rejects("ok"), approval), "ok")).isEqualTo(Source.Kind.PINNED);
    }
}
