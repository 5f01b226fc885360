package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Aspect;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Launches, pauses, resumes and ends. What is decided is stored first and carried out by a durable run, so that neither
 * a crash nor a platform that is away can lose it; saying it again is no mistake.
 */
public final class DirectCampaign {
    private static final Set<Aspect> ALL = EnumSet.allOf(Aspect.class);
    private static final Set<Aspect> STATUS = Set.of(Aspect.STATUS);
    /** A run that goes on has tried again by then; one more beside it does no harm. */
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private final Campaigns campaigns;
    private final AdAccounts accounts;
    private final Launches launches;
    private final InstantSource clock;

    public DirectCampaign(Campaigns campaigns, AdAccounts accounts, Launches launches, InstantSource clock) {
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.launches = launches;
        this.clock = clock;
    }

    /** Of a launched one, the platforms that failed are tried again, for whatever was decided since. */
    public Campaign launch(OrgId org, String id, Optional<String> expected) {
        var campaign = Found.campaign(campaigns, org, id, expected);
        return switch (campaign.phase()) {
            case APPROVED -> first(campaign);
            case ACTIVE -> again(campaign, CampaignEvent.LAUNCHED);
            case PAUSED -> retried(campaign, CampaignEvent.PAUSED);
            case ENDED -> retried(campaign, CampaignEvent.ENDED);
            case DRAFT, IN_REVIEW -> throw Found.notNow(campaign, "launched");
        };
    }

    private Campaign first(Campaign campaign) {
        var problems = Suiting.problems(accounts, campaign);
        if (!problems.isEmpty()) throw new Refused(new Refusal.InvalidInput(problems));
        return ordered(campaign, Phase.ACTIVE, ALL, CampaignEvent.LAUNCHED);
    }

    private Campaign retried(Campaign campaign, CampaignEvent event) {
        if (!hasStopped(campaign)) throw Found.notNow(campaign, "launched");
        return again(campaign, event);
    }

    /** What stopped is tried again; what is on its way is left alone. */
    private Campaign again(Campaign campaign, CampaignEvent event) {
        return hasStopped(campaign) ? ordered(campaign, campaign.phase(), Set.of(), event) : launches.begin(campaign);
    }

    private boolean hasStopped(Campaign campaign) {
        return campaign.placements().stream().anyMatch(each -> hasStopped(campaign, each));
    }

    private boolean hasStopped(Campaign campaign, Placement placement) {
        if (placement.pending().isEmpty()) return false;
        var order = campaign.order();
        boolean lost = order.started() && order.at().plus(PATIENCE).isBefore(clock.instant());
        return lost || !placement.isUnderWay();
    }

    public Campaign pause(OrgId org, String id, Optional<String> expected) {
        var campaign = Found.campaign(campaigns, org, id, expected);
        return switch (campaign.phase()) {
            case ACTIVE -> ordered(campaign, Phase.PAUSED, STATUS, CampaignEvent.PAUSED);
            case PAUSED -> again(campaign, CampaignEvent.PAUSED);
            case DRAFT, IN_REVIEW, APPROVED, ENDED -> throw Found.notNow(campaign, "paused");
        };
    }

    public Campaign resume(OrgId org, String id, Optional<String> expected) {
        var campaign = Found.campaign(campaigns, org, id, expected);
        return switch (campaign.phase()) {
            case PAUSED -> ordered(campaign, Phase.ACTIVE, STATUS, CampaignEvent.RESUMED);
            case ACTIVE -> again(campaign, CampaignEvent.RESUMED);
            case DRAFT, IN_REVIEW, APPROVED, ENDED -> throw Found.notNow(campaign, "resumed");
        };
    }

    /** For good. */
    public Campaign end(OrgId org, String id, Optional<String> expected) {
        var campaign = Found.campaign(campaigns, org, id, expected);
        return switch (campaign.phase()) {
            case ACTIVE, PAUSED -> ordered(campaign, Phase.ENDED, STATUS, CampaignEvent.ENDED);
            case ENDED -> again(campaign, CampaignEvent.ENDED);
            case DRAFT, IN_REVIEW, APPROVED -> throw Found.notNow(campaign, "ended; delete it instead");
        };
    }

    private Campaign ordered(Campaign campaign, Phase wanted, Set<Aspect> aspects, CampaignEvent event) {
        var change = campaign.ordered(wanted, aspects, event, clock.instant());
        campaigns.save(change);
        return launches.begin(change.campaign());
    }
}
