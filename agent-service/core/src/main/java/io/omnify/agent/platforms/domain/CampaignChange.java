package io.omnify.agent.platforms.domain;

import org.jspecify.annotations.Nullable;

/** What shall be different; what is null stays. */
public record CampaignChange(
        AdCampaign.@Nullable Status status,
        @Nullable CampaignBudget budget,
        @Nullable Schedule schedule,
        @Nullable String name) {
    public static CampaignChange status(AdCampaign.Status status) {
        return new CampaignChange(status, null, null, null);
    }

    public static CampaignChange budget(CampaignBudget budget) {
        return new CampaignChange(null, budget, null, null);
    }

    public static CampaignChange schedule(Schedule schedule) {
        return new CampaignChange(null, null, schedule, null);
    }
}
