package io.omnify.agent.platforms.domain;

import java.util.List;

/**
 * A campaign as it is asked for at one platform.
 *
 * @param reference ours, unique in the organisation; part of the name at the platform, so that a campaign whose
 *     creation broke off can be found
 */
public record CampaignSpec(
        String reference,
        String name,
        Objective objective,
        CampaignBudget budget,
        Schedule schedule,
        Audience audience,
        List<Creative> creatives) {
    public CampaignSpec {
        creatives = List.copyOf(creatives);
    }

    /** The name the platform is given: deterministic, and it ends with the reference in brackets. */
    public String platformName() {
        return name + " [" + reference + "]";
    }
}
