package io.omnify.agent.campaigns;

import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.OurParts;

class InMemoryCampaignsTest extends CampaignsContract {
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns();

    @Override
    protected Campaigns campaigns() {
        return campaigns;
    }

    @Override
    protected OurParts parts() {
        return new InMemoryOurParts(campaigns);
    }
}
