package io.omnify.agent.campaigns;

import io.omnify.agent.campaigns.port.Campaigns;

class InMemoryWaitingCampaignsTest extends WaitingCampaignsContract {
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns();

    @Override
    protected Campaigns campaigns() {
        return campaigns;
    }
}
