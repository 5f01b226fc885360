package io.omnify.agent.campaigns.domain;

import io.omnify.agent.campaigns.domain.Placement.State;
import java.util.EnumSet;
import java.util.Set;

/** Sums up what the platforms do into one word, which is never better than the worst of them. */
final class Standing {
    private Standing() {}

    static CampaignStatus of(Campaign campaign) {
        var states = EnumSet.noneOf(State.class);
        campaign.placements().forEach(each -> states.add(each.state()));
        if (states.contains(State.ACTIVE)) return delivering(campaign, states);
        if (campaign.phase() == Phase.ENDED) return CampaignStatus.ENDED;
        if (states.contains(State.LAUNCHING)) return CampaignStatus.LAUNCHING;
        if (states.contains(State.PAUSED)) return CampaignStatus.PAUSED;
        if (states.contains(State.FAILED)) return CampaignStatus.FAILED;
        return campaign.phase() == Phase.PAUSED ? CampaignStatus.PAUSED : CampaignStatus.ENDED;
    }

    private static CampaignStatus delivering(Campaign campaign, Set<State> states) {
        if (states.size() == 1) return CampaignStatus.ACTIVE;
        boolean onTheWay = campaign.placements().stream()
                .allMatch(each ->
                        each.state() == State.ACTIVE || each.state() == State.LAUNCHING && each.trouble() == null);
        return onTheWay ? CampaignStatus.LAUNCHING : CampaignStatus.PARTLY_ACTIVE;
    }
}
