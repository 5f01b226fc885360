package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.auth.api.OrgId;
import java.util.Optional;

/** Reads what a campaign's platforms say of it now, because somebody does not want to wait for the hour. */
public final class RefreshCampaign {
    private final Campaigns campaigns;
    private final AdAccounts accounts;
    private final SyncMetrics sync;

    public RefreshCampaign(Campaigns campaigns, AdAccounts accounts, SyncMetrics sync) {
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.sync = sync;
    }

    /** Throws PlatformFailed when one of them does not answer; what the others said is kept. */
    public Campaign handle(OrgId org, String id) {
        var campaign = Found.campaign(campaigns, org, id, Optional.empty());
        for (var part : campaign.placements())
            if (part.externalId() != null) accounts.find(org, part.connection()).ifPresent(sync::again);
        return Found.campaign(campaigns, org, id, Optional.empty());
    }
}
