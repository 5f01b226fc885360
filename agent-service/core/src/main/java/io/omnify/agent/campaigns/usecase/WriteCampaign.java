package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignDraft;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.shared.port.Ids;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;
import java.time.InstantSource;
import java.util.Optional;

/** Writes campaigns down, before anybody outside hears of them. */
public final class WriteCampaign {
    private final Campaigns campaigns;
    private final ReadDraft read;
    private final Ids ids;
    private final InstantSource clock;

    public WriteCampaign(Campaigns campaigns, ReadDraft read, Ids ids, InstantSource clock) {
        this.campaigns = campaigns;
        this.read = read;
        this.ids = ids;
        this.clock = clock;
    }

    public Campaign create(OrgId org, Plan plan, String by, CampaignDraft draft) {
        var wanted = read.handle(org, draft);
        var created = Campaign.draft(
                ids.next(Campaign.PREFIX), org, wanted.brief(), wanted.placements(), by, clock.instant());
        campaigns.add(created, plan.of(Plan.Limit.CAMPAIGNS));
        return created.campaign();
    }

    /** What is said anew; the rest stays. One that was reviewed or approved is a draft again. */
    public Campaign change(OrgId org, String id, Optional<String> expected, String by, CampaignDraft changes) {
        var campaign = Found.campaign(campaigns, org, id, expected);
        if (campaign.phase().launched()) throw Found.notNow(campaign, "rewritten");
        var wanted = read.handle(org, changes.or(CampaignDraft.of(campaign)));
        var change = campaign.rewritten(wanted.brief(), wanted.placements(), by, clock.instant());
        campaigns.save(change);
        return change.campaign();
    }

    /** Only what spends nothing and never will can be removed. */
    public void remove(OrgId org, String id, Optional<String> expected) {
        var campaign = Found.campaign(campaigns, org, id, expected);
        if (campaign.phase().launched() && !campaign.isOver()) throw Found.notNow(campaign, "deleted; end it first");
        campaigns.remove(campaign.deleted(clock.instant()));
    }
}
