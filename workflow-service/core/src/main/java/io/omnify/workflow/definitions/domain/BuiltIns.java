package io.omnify.workflow.definitions.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The workflows every organisation starts with. */
public final class BuiltIns {
    public static final WorkflowId BUDGET = new WorkflowId("where-should-the-budget-go");

    private static final Retry PATIENT = new Retry(3, 2, 2, 30, true, List.of(), 0);
    private static final String GOAL = "${has(input.goal) ? input.goal : "
            + "'Find where the advertising budget earns the most conversions for its money.'}";

    private BuiltIns() {}

    public static Map<WorkflowId, Definition> all() {
        return Map.of(BUDGET, budget(), CarryOutCampaign.ID, CarryOutCampaign.definition());
    }

    private static Definition budget() {
        return new Definition(
                "Where should the budget go?",
                "Two agents read the imported ad data side by side, performance and creative; "
                        + "a third turns what they found into a proposal for moving the budget.",
                Map.of("type", "object", "properties", Map.of("goal", Map.of("type", "string"))),
                "${steps.plan.output}",
                Definition.Limits.NONE,
                List.of(Trigger.MANUAL),
                new Graph(List.of(
                        agent("performance", "Campaign performance", "analytics", Map.of("goal", GOAL)),
                        agent("creative", "Creative and audience", "creative_intelligence", Map.of("goal", GOAL)),
                        plan())),
                Definition.OnFailure.NOTHING,
                Map.of());
    }

    private static Step agent(String id, String name, String type, Map<String, @Nullable Object> input) {
        return new Step.Agent(common(id, name, List.of(), input), new AgentRef.ByType(type));
    }

    private static Step plan() {
        Map<String, @Nullable Object> input = Map.of(
                "goal", GOAL,
                "performance", "${steps.performance.output}",
                "creative", "${steps.creative.output}");
        var needs = List.of("performance", "creative");
        return new Step.Agent(
                common("plan", "Budget proposal", needs, input), new AgentRef.ByType("marketing_automation"));
    }

    private static Common common(String id, String name, List<String> needs, Map<String, @Nullable Object> input) {
        return new Common(
                id,
                name,
                needs,
                "",
                false,
                input,
                Map.of(),
                PATIENT,
                Common.Timeouts.NONE,
                Common.OnError.FAIL,
                null,
                Map.of());
    }
}
