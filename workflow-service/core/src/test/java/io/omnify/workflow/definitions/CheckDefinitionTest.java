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
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CheckDefinitionTest {
    private static final Map<String, Map<String, Object>> ACTIONS = Map.of(
            "sandbox.email.send",
            Map.of(
                    "required",
                    List.of("to", "subject"),
                    "properties",
                    Map.of("to", Map.of("type", "string"), "subject", Map.of("type", "string"))));

    private final CheckDefinition check = new CheckDefinition(
            new CheckTemplate(new PathExpressions()),
            (org, id) -> org.value().equals("org_a") && id.equals("known"),
            (org, action) -> Optional.ofNullable(ACTIONS.get(action)),
            triggers -> List.of(),
            Definitions.noOthers());

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
    void namesConditionsThatAreNoneAndListsThatAreNone() {
        var text = Map.of("properties", Map.of("name", Map.of("type", "string"), "rows", Map.of("type", "array")));
        var conditional = with(agent("a"), "when", "input.name");
        var cases = List.of(Map.of("when", "true", "goto", "b"), Map.of("when", "input.name", "goto", "b"));
        var branch = step("way", "branch", Map.of("cases", cases));
        var wait = step("w", "wait", Map.of("event", Map.of("type", "x", "filter", "${event.x} or so")));
        var inner = Map.of("type", "transform");
        var loop = step("l", "for_each", Map.of("items", "${input.name}", "step", inner));
        var wrong = with(of(conditional, agent("b"), branch, wait, loop), "input_schema", text);
        assertThat(errors(wrong))
                .containsExactlyInAnyOrder(
                        new FieldError("steps.a.when", "step 'a': the expression must be true or false"),
                        new FieldError(
                                "steps.way.input.cases[1].when", "step 'way': the expression must be true or false"),
                        new FieldError("steps.w.input.event.filter", "step 'w': the expression must be true or false"),
                        new FieldError("steps.l.input.items", "step 'l': the expression must be a list"));
        var open = with(agent("a"), "when", "input.whatever");
        var list = step("l", "for_each", Map.of("items", "${input.rows}", "step", inner));
        assertThat(errors(with(of(open, list), "input_schema", text))).isEmpty();
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
        var cases = List.of(Map.of("when", "input.x", "goto", "t"));
        var branch = with(step("way", "branch", Map.of("cases", cases, "default", "c")), "color", "blue");
        var undo = Map.of("type", "http", "input", Map.of("url", "https://example.com"));
        var wait = with(
                step("w", "wait", Map.of("event", Map.of("type", "x", "filter", "true"))), "compensate_with", undo);
        var loop = step("l", "for_each", Map.of("items", List.of(1), "step", Map.of("type", "transform")));
        var mapped = with(with(loop, "output_mapping", Map.of("n", "output.n")), "if_skipped", "skip");
        var trigger = Map.of("type", "schedule", "cron", "0 9 * * *");
        var plain = with(
                with(of(full, other, byId, branch, wait, mapped), "output", "${steps.a.output}"),
                "triggers",
                List.of(trigger));
        var json = with(
                with(with(plain, "timeout_seconds", 60), "on_failure", Map.of("compensate", true, "step", undo)),
                "tags",
                List.of("x"));
        var definition = new DefinitionReader().read(json).definition();
        assertThat(new DefinitionReader()
                        .read(new DefinitionWriter().write(definition))
                        .definition())
                .isEqualTo(definition);
    }

    @Test
    void namesUnknownActionsAndWrongInputs() {
        assertThat(fields(of(step("m", "action", Map.of("action", "sandbox.fly")))))
                .containsExactly("steps.m.input.action");
        assertThat(fields(of(step("m", "action", Map.of())))).containsExactly("steps.m.input.action");
        var wrong = Map.<String, Object>of("action", "sandbox.email.send", "to", 7);
        assertThat(errors(of(step("m", "action", wrong))))
                .containsExactlyInAnyOrder(
                        new FieldError("steps.m.input.subject", "step 'm': subject is required"),
                        new FieldError("steps.m.input.to", "step 'm': to must be of type string"));
        var right = Map.<String, Object>of("action", "sandbox.email.send", "to", "${input.to}", "subject", "Hi");
        assertThat(errors(of(step("m", "action", right)))).isEmpty();
        var each = Map.<String, Object>of("items", "${input.all}", "step", Map.of("type", "action", "input", wrong));
        assertThat(fields(of(step("l", "for_each", each))))
                .containsExactlyInAnyOrder("steps.l.input.step.input.subject", "steps.l.input.step.input.to");
    }

    @Test
    void namesStepsThatNoRunReaches() {
        assertThat(fields(of(with(agent("a"), "when", "${ false }")))).containsExactly("steps.a.when");
        var cases = List.of(Map.of("when", "true", "steps", List.of("a")), Map.of("when", "input.x", "goto", "b"));
        var branch = step("way", "branch", Map.of("cases", cases));
        assertThat(errors(of(branch, agent("a"), agent("b"))))
                .containsExactly(new FieldError(
                        "steps.b.depends_on", "step 'b' is unreachable: no case of its branch can lead to it"));
    }

    @Test
    void knowsWhatEachKindOfStepNeeds() {
        assertThat(fields(of(step("w", "wait", Map.of())))).containsExactly("steps.w.input");
        assertThat(fields(of(step("w", "wait", Map.of("duration", "soon"))))).containsExactly("steps.w.input.duration");
        var next = Map.of("next", (Object) Map.of("time", "9 o'clock", "zone", "Mars/Base"));
        assertThat(fields(of(step("w", "wait", next))))
                .containsExactly("steps.w.input.next.time", "steps.w.input.next.zone");
        assertThat(fields(of(step("h", "http", Map.of("url", "ftp://x", "headers", Map.of("a", 1))))))
                .containsExactly("steps.h.input.url", "steps.h.input.headers.a");
        assertThat(fields(of(step("p", "approval", Map.of("role", "king", "due", "later")))))
                .containsExactlyInAnyOrder("steps.p.input.role", "steps.p.input.due");
        assertThat(fields(of(step("s", "workflow", Map.of())))).containsExactly("steps.s.input.workflow_id");
        assertThat(fields(of(step("l", "for_each", Map.of("items", 7)))))
                .containsExactly("steps.l.input.items", "steps.l.input.step");
        assertThat(fields(of(step("b", "branch", Map.of("cases", List.of(Map.of("when", "true", "goto", "ghost")))))))
                .containsExactly("steps.b.input.cases");
    }

    @Test
    void aTriggersErrorsAreTheDefinitions() {
        var strict = new CheckDefinition(
                new CheckTemplate(new PathExpressions()),
                (org, id) -> true,
                (org, action) -> Optional.empty(),
                triggers -> List.of(new FieldError("triggers[0].cron", String.valueOf(triggers.getFirst()))),
                Definitions.noOthers());
        var json = with(of(agent("a")), "triggers", List.of(Map.of("type", "schedule", "cron", "x")));
        assertThat(strict.handle(new OrgId("org_a"), json).errors())
                .containsExactly(new FieldError("triggers[0].cron", "{type=schedule, cron=x}"));
    }

    private static Map<String, Object> step(String id, String type, Map<String, ?> input) {
        return Map.of("step_id", id, "type", type, "input", input);
    }

    private List<FieldError> errors(Map<String, Object> definition) {
        return check.handle(new OrgId("org_a"), definition).errors();
    }

    private List<String> fields(Map<String, Object> definition) {
        return errors(definition).stream().map(FieldError::field).toList();
    }
}
