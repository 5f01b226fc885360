package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.Runs;

/** Sets orders on their way. What cannot be started now is started by the sweep: the order is stored before. */
public final class Launches {
    private final Campaigns campaigns;
    private final Runs runs;

    public Launches(Campaigns campaigns, Runs runs) {
        this.campaigns = campaigns;
        this.runs = runs;
    }

    /** The campaign, with its order on its way where that could be done at once. */
    Campaign begin(Campaign campaign) {
        if (campaign.order().started()) return campaign;
        var run = runs.start(campaign);
        if (run.isEmpty()) return campaign;
        campaigns.begun(campaign.org(), campaign.id(), campaign.order().number(), run.get());
        return campaign.begun(run.get());
    }

    /** Whether nobody carries out the campaign's order any more. */
    boolean isOver(Campaign campaign) {
        if (!campaign.order().run().equals(Runs.NONE)) return runs.isOver(campaign);
        note(campaign);
        return false;
    }

    /** Orders that were on their way before runs were noted: to ask for the same again tells the run there is. */
    private void note(Campaign campaign) {
        runs.start(campaign)
                .filter(run -> !run.equals(Runs.NONE))
                .ifPresent(run -> campaigns.begun(
                        campaign.org(), campaign.id(), campaign.order().number(), run));
    }
}
