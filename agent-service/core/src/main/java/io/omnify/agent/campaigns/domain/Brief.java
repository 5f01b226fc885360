package io.omnify.agent.campaigns.domain;

import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.Creative;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is to be: that which is written, reviewed and approved.
 *
 * @param budget for all platforms together
 * @param cap what the budget may be raised to without another approval; null means no more than was approved
 * @param schedule in the campaign's own zone
 * @param audience null while nobody has said; needed before review
 */
public record Brief(
        String name,
        Objective objective,
        CampaignBudget budget,
        @Nullable Money cap,
        Schedule schedule,
        @Nullable Audience audience,
        List<Creative> creatives) {
    public Brief {
        creatives = List.copyOf(creatives);
    }

    public Brief with(CampaignBudget newBudget) {
        return new Brief(name, objective, newBudget, cap, schedule, audience, creatives);
    }

    public Brief capped(@Nullable Money newCap) {
        return new Brief(name, objective, budget, newCap, schedule, audience, creatives);
    }
}
