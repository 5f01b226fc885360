package io.omnify.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.adapter.cel.CelExpressions;
import io.omnify.workflow.definitions.Definitions;
import io.omnify.workflow.definitions.domain.BuiltIns;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.definitions.domain.DefinitionWriter;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.usecase.CheckDefinition;
import io.omnify.workflow.expressions.usecase.CheckTemplate;
import io.omnify.workflow.rehearsals.domain.Report;
import io.omnify.workflow.rehearsals.domain.Scenario;
import io.omnify.workflow.runs.domain.Command;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepStatus;
import io.omnify.workflow.testing.WorkflowRehearsal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The workflow that campaigns start is right in form, and no platform keeps another waiting. */
class CarryOutCampaignTest {
    private final Map<String, Object> json =
            new DefinitionWriter().write(BuiltIns.all().get(new WorkflowId("carry-out-campaign")));
    private final WorkflowRehearsal test = WorkflowRehearsal.of(json);
    private final Scenario both =
            Scenario.with(Map.of("campaign_id", "camp_1", "order", 3, "platforms", List.of("google_ads", "meta_ads")));

    @Test
    void isRightInForm() {
        Map<String, Object> input = Map.of(
                "type",
                "object",
                "required",
                List.of("campaign_id", "platform", "order"),
                "additionalProperties",
                false,
                "properties",
                Map.of(
                        "campaign_id", Map.of("type", "string"),
                        "platform", Map.of("type", "string"),
                        "order", Map.of("type", "integer")));
        var check = new CheckDefinition(
                new CheckTemplate(new CelExpressions()),
                (org, id) -> false,
                (org, action) -> action.startsWith("campaign.") ? Optional.of(input) : Optional.empty(),
                triggers -> List.of(),
                Definitions.noOthers());
        assertThat(check.handle(new OrgId("org_a"), json).errors()).isEmpty();
        assertThat(new DefinitionReader().read(json).definition())
                .isEqualTo(BuiltIns.all().get(new WorkflowId("carry-out-campaign")));
    }

    @Test
    void asksThePlatformsOfTheCampaignAlone() {
        var report = test.play(both);
        assertThat(report.run().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(steps(report))
                .containsExactlyInAnyOrder("google_ads", "meta_ads", "google_ads_settled", "meta_ads_settled");
        var first = report.asked().getFirst();
        assertThat(((Command.Work.Action) first.work()).name()).isEqualTo("campaign.apply");
        assertThat(first.input()).isEqualTo(Map.of("campaign_id", "camp_1", "platform", first.stepId(), "order", 3L));
        assertThat(report.run().steps().get("linkedin_ads").status()).isEqualTo(StepStatus.SKIPPED);
    }

    @Test
    void oneThatFailsForGoodUndoesNothingAndIsSettled() {
        var report = test.play(both.fails("meta_ads", "platform-refused"));
        assertThat(report.run().status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(report.run().steps().get("meta_ads").status()).isEqualTo(StepStatus.FAILED);
        assertThat(report.run().steps().get("google_ads").status()).isEqualTo(StepStatus.COMPLETED);
        assertThat(steps(report)).contains("meta_ads_settled", "google_ads_settled");
    }

    private static List<String> steps(Report report) {
        return report.asked().stream().map(Command::stepId).distinct().toList();
    }
}
