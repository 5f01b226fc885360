package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.util.Optional;

/** The campaign somebody means, or the refusal they get. */
final class Found {
    private Found() {}

    static Campaign campaign(Campaigns campaigns, OrgId org, String id, Optional<String> expected) {
        var found = campaigns.find(org, id).orElseThrow(() -> new Refused(new Refusal.CampaignNotFound(id)));
        if (expected.isPresent() && !expected.get().equals(found.tag()))
            throw new Refused(new Refusal.CampaignVersionDiffers(id));
        return found;
    }

    static Refused notNow(Campaign campaign, String act) {
        return new Refused(
                new Refusal.CampaignNotNow(campaign.id(), campaign.status().code(), act));
    }
}
