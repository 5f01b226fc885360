package io.omnify.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.adapter.cel.CelExpressions;
import io.omnify.workflow.adapter.yaml.ShippedTemplates;
import io.omnify.workflow.adapter.yaml.YamlNotation;
import io.omnify.workflow.definitions.Definitions;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.definitions.domain.DefinitionWriter;
import io.omnify.workflow.definitions.usecase.CheckDefinition;
import io.omnify.workflow.expressions.usecase.CheckTemplate;
import io.omnify.workflow.rehearsals.domain.Pin;
import io.omnify.workflow.rehearsals.domain.Report;
import io.omnify.workflow.rehearsals.domain.Scenario;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepStatus;
import io.omnify.workflow.testing.WorkflowRehearsal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every template that is shipped is right in form, and does what it says, each of its ways. */
class TemplatesTest {
    private static final Map<String, Map<String, Object>> ACTIONS = Map.of(
            "sandbox.email.send", schema(List.of("to", "subject"), "to", "subject", "body"),
            "sandbox.budget.set", schema(List.of("campaign", "amount"), "campaign", "amount"));

    private final YamlNotation yaml = new YamlNotation();
    private final ShippedTemplates templates = new ShippedTemplates(yaml);

    @Test
    void allAreRightInForm() throws IOException {
        var check = new CheckDefinition(
                new CheckTemplate(new CelExpressions()),
                (org, id) -> false,
                (org, action) -> Optional.ofNullable(ACTIONS.get(action)),
                triggers -> List.of(),
                Definitions.noOthers());
        assertThat(templates.all()).hasSize(5);
        for (var template : templates.all()) {
            var checked = check.handle(new OrgId("org_a"), template.definition());
            assertThat(checked.errors()).as(template.id()).isEmpty();
            var json = new DefinitionWriter().write(checked.definition());
            assertThat(problems(json)).as(template.id()).isEmpty();
            assertThat(problems(template.definition())).as(template.id()).isEmpty();
            assertThat(new DefinitionReader().read(yaml.read(yaml.write(json))).definition())
                    .isEqualTo(checked.definition());
        }
        assertThat(problems(Definitions.of(Map.of("step_id", "w", "type", "wait", "input", Map.of()))))
                .isNotEmpty();
        assertThat(problems(Map.of("name", "x", "steps", List.of()))).isNotEmpty();
    }

    @Test
    void campaignLaunch() {
        var test = test("campaign-launch");
        Map<String, Object> input =
                Map.of("campaign", "Spring", "budget", "50.00", "currency", "EUR", "team", List.of("a@x.io", "b@x.io"));
        var edited = Scenario.with(input).pin("sign_off", new Pin.Decides(true, Map.of("amount", "40.00")));

        var report = test.play(edited);

        assertThat(report.run().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(report.run().output()).isEqualTo(Map.of("campaign", "Spring", "amount", "40.00", "told", 2L));
        assertThat(actions(report)).containsExactly("sandbox.budget.set", "sandbox.email.send", "sandbox.email.send");
        assertThat(test.play(Scenario.with(input).rejects("sign_off")).run().status())
                .isEqualTo(RunStatus.FAILED);
        var late = test.play(Scenario.with(input).pin("sign_off", new Pin.Silent()));
        assertThat(late.run().error().code()).isEqualTo("approval_overdue");
        assertThat(late.took()).isEqualTo(Duration.ofHours(48));
        assertThat(test.coverage().ratio()).isEqualTo(1);
    }

    @Test
    void aLaunchThatFailsTakesTheBudgetBack() {
        Map<String, Object> input = Map.of(
                "campaign",
                "Spring",
                "budget",
                "50.00",
                "budget_before",
                "9.00",
                "currency",
                "EUR",
                "team",
                List.of("a"));
        var report = test("campaign-launch").play(Scenario.with(input).fails("tell_team", "action-refused"));

        assertThat(report.run().status()).isEqualTo(RunStatus.FAILED);
        var last = report.asked().getLast();
        assertThat(last.stepId()).isEqualTo("set_budget.undo");
        assertThat(last.input()).containsEntry("amount", Map.of("amount", "9.00", "currency", "EUR"));
    }

    @Test
    void clientOnboarding() {
        var test = test("client-onboarding");
        Map<String, Object> input = Map.of("client", "Ann", "email", "ann@x.io", "owner", "o@x.io");
        var answered = test.play(Scenario.with(input).pin("answer", new Pin.Happens(Map.of("email", "ann@x.io"))));
        assertThat(answered.run().steps().get("remind").status()).isEqualTo(StepStatus.SKIPPED);
        assertThat(answered.took()).isLessThan(Duration.ofMinutes(1));

        var silent = test.play(Scenario.with(Map.of("client", "Ann", "email", "ann@x.io")));
        assertThat(silent.run().steps().get("note").status()).isEqualTo(StepStatus.SKIPPED);
        assertThat(silent.run().steps().get("tell_owner").status()).isEqualTo(StepStatus.SKIPPED);
        assertThat(silent.took()).isEqualTo(Duration.ofDays(3));
        assertThat(test.coverage().ratio()).isEqualTo(1);
    }

    @Test
    void anotherClientsAnswerIsNotWaitedFor() {
        Map<String, Object> input = Map.of("client", "Ann", "email", "ann@x.io");
        var other = Scenario.with(input).pin("answer", new Pin.Happens(Map.of("email", "bob@x.io")));
        assertThat(test("client-onboarding")
                        .play(other)
                        .run()
                        .steps()
                        .get("remind")
                        .status())
                .isEqualTo(StepStatus.COMPLETED);
    }

    @Test
    void monthlyReport() {
        var test = test("monthly-report");
        var text = Map.of("summary", "All is well.", "moves", List.of());
        var report = test.play(Scenario.with(Map.of("recipients", List.of("a@x.io", "b@x.io", "c@x.io")))
                .gives("text", text)
                .fails("send.1", "action-refused"));
        assertThat(report.run().output()).isEqualTo(Map.of("report", text, "sent", 3L));
        assertThat(report.asked().getLast().input()).containsEntry("body", "All is well.");
        assertThat(test.coverage().ratio()).isEqualTo(1);
    }

    @Test
    void leadNurture() {
        var test = test("lead-nurture");
        Map<String, Object> input = Map.of("email", "ann@x.io", "name", "Ann", "time_zone", "Europe/Berlin");
        var happens = new Pin.Happens(Map.of("email", "ann@x.io"));
        assertThat(test.play(Scenario.with(input).pin("heard", happens)).run().output())
                .isEqualTo(Map.of("answered", true));
        assertThat(test.play(Scenario.with(input).pin("heard_again", happens))
                        .run()
                        .output())
                .isEqualTo(Map.of("answered", true));
        var never = test.play(Scenario.with(input));
        assertThat(never.run().output()).isEqualTo(Map.of("answered", false));
        var second = never.moments().stream()
                .filter(moment -> moment.stepId().equals("second"))
                .findFirst();
        assertThat(second.orElseThrow().at()).isEqualTo("2026-01-04T08:00:00Z");
        assertThat(test.coverage().ratio()).isEqualTo(1);
    }

    @Test
    void budgetCheck() {
        var test = test("budget-check");
        var input = Scenario.with(Map.of("campaign", "Spring", "planned", 50, "currency", "EUR"));
        var over = test.play(input.gives("spent", spent("Spring", "61.50")));
        assertThat(over.run().output()).isEqualTo(Map.of("over", true));
        assertThat(actions(over)).containsExactly("sandbox.budget.set");
        assertThat(over.asked().getFirst().input()).containsEntry("from", "2025-12-31");
        assertThat(test.play(input.gives("spent", spent("Autumn", "61.50")))
                        .run()
                        .output())
                .isEqualTo(Map.of("over", false));
        var fine = test.play(input.gives("spent", spent("Spring", "12")));
        assertThat(fine.run().output()).isEqualTo(Map.of("over", false));
        assertThat(actions(fine)).isEmpty();
        assertThat(test.coverage().ratio()).isEqualTo(1);
    }

    /** As the built-in agent answers. */
    private static Map<String, Object> spent(String campaign, String amount) {
        var spend = Map.of("amount", amount, "currency", "EUR");
        return Map.of("campaigns", List.of(Map.of("campaign", campaign, "spend", spend)));
    }

    private WorkflowRehearsal test(String id) {
        return WorkflowRehearsal.of(templates.find(id).orElseThrow().definition());
    }

    private static List<String> actions(Report report) {
        return report.asked().stream()
                .filter(command -> command.work() instanceof Command.Work.Action)
                .map(command -> ((Command.Work.Action) command.work()).name())
                .toList();
    }

    private static Map<String, Object> schema(List<String> required, String... names) {
        var properties = new java.util.HashMap<String, Object>();
        for (var name : names) properties.put(name, Map.of("type", name.equals("amount") ? "object" : "string"));
        return Map.of("required", required, "properties", properties, "additionalProperties", false);
    }

    private static List<?> problems(Map<String, Object> definition) throws IOException {
        var json = OutboxMessage.mapper().writeValueAsString(definition);
        try (var in = TemplatesTest.class.getResourceAsStream("/workflow-definition.schema.json")) {
            var registry = SchemaRegistry.withDialect(Dialects.getDraft202012());
            return registry.getSchema(in).validate(json, InputFormat.JSON);
        }
    }
}
