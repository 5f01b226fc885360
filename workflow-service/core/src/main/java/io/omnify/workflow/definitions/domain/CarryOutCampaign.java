package io.omnify.workflow.definitions.domain;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes every platform of a campaign as the campaign says: all at the same time, each tried for hours where that can
 * help, and none undone because another fails. What cannot be done is said of that platform alone.
 */
final class CarryOutCampaign {
    static final WorkflowId ID = new WorkflowId("carry-out-campaign");

    private static final List<String> PLATFORMS = List.of("google_ads", "meta_ads", "linkedin_ads");

    /** Begins with seconds and goes on for six hours: a platform may be away for long. */
    private static final Retry PATIENT = new Retry(32, 2, 2, 900, true, List.of(), 0);

    private CarryOutCampaign() {}

    static Definition definition() {
        return new Definition(
                "Carry out a campaign",
                "Launches, pauses, changes or ends a campaign on its platforms, as was decided. Campaigns start it "
                        + "themselves; each platform is tried on its own.",
                input(),
                null,
                Definition.Limits.NONE,
                List.of(Trigger.MANUAL),
                new Graph(PLATFORMS.stream().flatMap(CarryOutCampaign::steps).toList()),
                Definition.OnFailure.NOTHING,
                Map.of());
    }

    private static Map<String, @Nullable Object> input() {
        var platforms = Map.of("type", "array", "items", Map.of("type", "string", "enum", PLATFORMS));
        return Map.of(
                "type",
                "object",
                "required",
                List.of("campaign_id", "order", "platforms"),
                "properties",
                Map.of(
                        "campaign_id",
                        Map.of("type", "string"),
                        "order",
                        Map.of("type", "integer"),
                        "platforms",
                        platforms));
    }

    private static Stream<Step> steps(String platform) {
        var apply = common(platform, "Make it so", platform, List.of(), "campaign.apply");
        var settle = common(platform + "_settled", "See how it ended", platform, List.of(platform), "campaign.settle");
        return Stream.of(new Step.Action(apply, "campaign.apply"), new Step.Action(settle, "campaign.settle"));
    }

    private static Common common(String id, String name, String platform, List<String> needs, String action) {
        Map<String, @Nullable Object> input = Map.of(
                "action",
                action,
                "campaign_id",
                "${input.campaign_id}",
                "platform",
                platform,
                "order",
                "${input.order}");
        return new Common(
                id,
                name + " on " + platform,
                needs,
                "${'" + platform + "' in input.platforms}",
                false,
                input,
                Map.of(),
                PATIENT,
                Common.Timeouts.NONE,
                Common.OnError.CONTINUE,
                null,
                Map.of());
    }
}
