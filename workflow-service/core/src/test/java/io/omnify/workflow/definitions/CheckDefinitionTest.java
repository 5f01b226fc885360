package io.omnify.workflow.definitions;

import static io.omnify.workflow.definitions.Definitions.agent;
import static io.omnify.workflow.definitions.Definitions.of;
import static io.omnify.workflow.definitions.Definitions.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.definitions.domain.DefinitionWriter;
import io.omnify.workflow.definitions.domain.FieldError;
import io.omnify.workflow.definitions.usecase.CheckDefinition;
import io.omnify.workflow.expressions.PathExpressions;
import io.omnify.workflow.expressions.usecase.CheckTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckDefinitionTest {
    private final CheckDefinition check = new CheckDefinition(
            new CheckTemplate(new PathExpressions()), (org, id) -> org.value().equals("org_a") && id.equals("known"));

    @Test
    void acceptsAWorkflowThatWorks() {
        var plan = with(agent("plan", "a", "b"), "input", Map.of("facts", "${steps.a.output}", "n", 1));
        assertThat(errors(with(of(agent("a"), agent("b"), plan), "output", "${steps.plan.output}")))
                .isEmpty();
    }

    @Test
    void readsAnInputMappingAsExpressions() {
        var mapped = with(agent("plan", "a"), "input_mapping", Map.of("facts", "steps.a.output"));
        var read = check.handle(new OrgId("org_a"), of(agent("a"), mapped));
        assertThat(read.errors()).isEmpty();
        assertThat(new DefinitionWriter().write(read.definition()).toString()).contains("${steps.a.output}");
        var wrong = with(agent("plan", "a"), "input_mapping", Map.of("facts", 7));
        assertThat(fields(of(agent("a"), wrong))).containsExactly("steps.plan.input_mapping.facts");
    }

    @Test
    void namesTheStepsOfACircle() {
        assertThat(errors(of(agent("a", "c"), agent("b", "a"), agent("c", "b"))))
                .containsExactly(new FieldError("steps.a.depends_on", "circular dependency: a -> c -> b -> a"));
        assertThat(errors(of(agent("a", "a"))))
                .containsExactly(new FieldError("steps.a.depends_on", "circular dependency: a -> a"));
    }

    @Test
    void namesUnknownAndDuplicateSteps() {
        assertThat(errors(of(agent("a", "ghost"), agent("a"))))
                .containsExactlyInAnyOrder(
                        new FieldError("steps[1].step_id", "duplicate step id 'a'"),
                        new FieldError("steps.a.depends_on", "step 'a' depends on the unknown step 'ghost'"));
    }

    @Test
    void namesUnknownAgents() {
        var mine = with(with(agent("a"), "agent_type", null), "agent_id", "known");
        var stranger = with(with(agent("a"), "agent_type", null), "agent_id", "stranger");
        assertThat(errors(of(mine))).isEmpty();
        assertThat(errors(of(stranger)))
                .containsExactly(new FieldError("steps.a.agent_id", "step 'a': unknown agent 'stranger'"));
        assertThat(fields(of(with(agent("a"), "agent_type", "wizard")))).containsExactly("steps.a.agent_type");
        assertThat(check.handle(new OrgId("org_b"), of(mine)).errors()).hasSize(1);
    }

    @Test
    void namesTheFieldOfABadExpression() {
        var bad = with(agent("a"), "input", Map.of("x", Map.of("y", List.of("${1 +}"))));
        assertThat(fields(of(bad))).containsExactly("steps.a.input.x.y[0]");
        assertThat(fields(of(with(agent("a"), "when", "1 +")))).containsExactly("steps.a.when");
        assertThat(fields(of(with(agent("a"), "input", Map.of("x", "${open"))))).containsExactly("steps.a.input.x");
    }

    @Test
    void refusesToReadAStepThatMayNotHaveEnded() {
        var reader = with(agent("b"), "input", Map.of("x", "${steps.a.output}"));
        assertThat(errors(of(agent("a"), reader)).getFirst().message())
                .isEqualTo("step 'b': the expression reads step 'a', which it does not depend on");
        var ghost = with(agent("b"), "input", Map.of("x", "${steps.ghost.output}"));
        assertThat(errors(of(ghost)).getFirst().message()).contains("unknown step 'ghost'");
        var far = with(agent("c", "b"), "input", Map.of("x", "${steps.a.output}"));
        assertThat(errors(of(agent("a"), agent("b", "a"), far))).isEmpty();
    }

    @Test
    void refusesWhatIsNotSupportedInsteadOfIgnoringIt() {
        assertThat(errors(of(with(agent("w"), "type", "dance"))))
                .singleElement()
                .satisfies(error ->
                        assertThat(error.message()).contains("step 'w'").contains("agent, action, http, wait, branch"));
        assertThat(fields(of(with(agent("a"), "on_error", "panic")))).containsExactly("steps.a.on_error");
        assertThat(fields(with(of(agent("a")), "triggers", List.of("manual", Map.of("type", "moon")))))
                .containsExactly("triggers[1].type");
    }

    @Test
    void tellsEverythingWrongAtOnce() {
        var bad = new HashMap<String, Object>();
        bad.put("steps", List.of("no object", Map.of("step_id", "with space"), with(agent("x"), "retry", "often")));
        bad.put("timeout_seconds", "soon");
        assertThat(fields(bad))
                .containsExactlyInAnyOrder("name", "timeout_seconds", "steps[0]", "steps[1].step_id", "steps.x.retry");
    }

    @Test
    void checksNumbersInRetries() {
        var retry = Map.of("max_attempts", 0, "initial_seconds", -1, "backoff", "x", "max_seconds", 1e12, "jitter", 1);
        assertThat(fields(of(with(agent("a"), "retry", retry))))
                .containsExactlyInAnyOrder(
                        "steps.a.retry.max_attempts",
                        "steps.a.retry.initial_seconds",
                        "steps.a.retry.backoff",
                        "steps.a.retry.max_seconds",
                        "steps.a.retry.jitter");
        assertThat(fields(of(with(agent("a"), "retry", Map.of("max_attempts", 1.5)))))
                .containsExactly("steps.a.retry.max_attempts");
    }

    @Test
    void hasLimits() {
        assertThat(fields(of())).containsExactly("steps");
        var steps =
                IntStream.range(0, 501).<Object>mapToObj(i -> agent("s" + i)).toList();
        assertThat(fields(Map.of("name", "Large", "steps", steps))).containsExactly("steps");
        var large = with(of(agent("a")), "description", "x".repeat(1 << 20));
        assertThat(errors(large)).containsExactly(new FieldError("", "a definition has at most 1 MiB"));
    }

    @Test
    void aLongChainIsNoProblem() {
        var steps = new ArrayList<Object>();
        for (int i = 0; i < 500; i++) steps.add(i == 0 ? agent("s0") : agent("s" + i, "s" + (i - 1)));
        assertThat(errors(new HashMap<>(Map.of("name", "Chain", "steps", steps))))
                .isEmpty();
    }

    @Test
    void readsTheShortForms() {
        var step = with(with(agent("a"), "parameters", Map.of("x", 1)), "when", "input.go");
        var read = new DefinitionReader().read(with(of(step), "triggers", List.of("manual")));
        assertThat(read.errors()).isEmpty();
        assertThat(read.definition().steps().getFirst().common().input()).containsEntry("x", 1);
        assertThat(read.definition().steps().getFirst().common().when()).isEqualTo("${input.go}");
    }

    @Test
    void whatIsWrittenReadsTheSame() {
        var full = with(
                with(agent("a"), "retry", Map.of("max_attempts", 3, "jitter", true, "non_retryable", List.of("x"))),
                "timeout_seconds",
                9);
        var other = Map.<String, Object>of("step_id", "t", "type", "transform", "on_error", "continue");
        var byId = with(with(agent("c", "a"), "agent_type", null), "agent_id", "known");
        var json = with(with(of(full, other, byId), "output", "${steps.a.output}"), "timeout_seconds", 60);
        var definition = new DefinitionReader().read(json).definition();
        assertThat(new DefinitionReader()
                        .read(new DefinitionWriter().write(definition))
                        .definition())
                .isEqualTo(definition);
    }

    private List<FieldError> errors(Map<String, Object> definition) {
        return check.handle(new OrgId("org_a"), definition).errors();
    }

    private List<String> fields(Map<String, Object> definition) {
        return errors(definition).stream().map(FieldError::field).toList();
    }
}
