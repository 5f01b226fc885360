package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Aspect;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.Drift;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Placement.State;
import io.omnify.agent.campaigns.domain.Split;
import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;

/** A person says who is right where a platform and we differ. Nothing is healed without that. */
public final class DecideDrift {
    private final Campaigns campaigns;
    private final AdAccounts accounts;
    private final Launches launches;
    private final InstantSource clock;

    public DecideDrift(Campaigns campaigns, AdAccounts accounts, Launches launches, InstantSource clock) {
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.launches = launches;
        this.clock = clock;
    }

    /** We are right: the platform is told again what was decided. */
    public Campaign restore(OrgId org, String id, Platform platform) {
        var campaign = Found.campaign(campaigns, org, id, Optional.empty());
        var part = drifted(campaign, platform);
        if (WatchDrift.endedThere(part)) throw impossible("what a platform has ended does not come back; adopt it");
        var aspects = EnumSet.noneOf(Aspect.class);
        part.drift().stream().map(Drift::aspect).forEach(aspects::add);
        var change = campaign.ordered(platform, aspects, CampaignEvent.DRIFT_RESTORED, clock.instant());
        campaigns.save(change);
        return launches.begin(change.campaign());
    }

    /** The platform is right: a budget set there within the cap is ours from now on, and what was ended is ended. */
    public Campaign adopt(OrgId org, String id, Platform platform) {
        var campaign = Found.campaign(campaigns, org, id, Optional.empty());
        var part = drifted(campaign, platform);
        var change = WatchDrift.endedThere(part) ? ended(campaign, platform) : budgeted(campaign, part);
        campaigns.save(change);
        return change.campaign();
    }

    private Campaign.Change ended(Campaign campaign, Platform platform) {
        return campaign.placed(
                platform,
                each -> each.settled(State.ENDED, EnumSet.allOf(Aspect.class)),
                CampaignEvent.DRIFT_ADOPTED,
                clock.instant());
    }

    private Campaign.Change budgeted(Campaign campaign, Placement part) {
        if (!part.hasDrifted(Aspect.BUDGET) || part.drift().size() > 1)
            throw impossible("only a budget, or an end, can be adopted; pause the campaign or restore the platform");
        var theirs = theirs(campaign, part);
        if (theirs.period() != part.budget().period()) throw impossible("its budget is for another period");
        var budgets = new EnumMap<Platform, Money>(Platform.class);
        campaign.placements()
                .forEach(each -> budgets.put(each.platform(), each.budget().amount()));
        budgets.put(part.platform(), theirs.amount());
        var whole = budgets.values().stream().reduce(Money::plus).orElseThrow();
        if (whole.micros() > campaign.cap().micros()) throw impossible("it is over the cap that was approved");
        var shares = Split.shares(budgets);
        var parts = campaign.placements().stream()
                .map(each -> each.spending(Objects.requireNonNull(shares.get(each.platform())), each.budget()))
                .map(each -> each.platform() == part.platform() ? adopted(each, theirs) : each)
                .toList();
        return campaign.adopted(new CampaignBudget(whole, theirs.period()), parts, clock.instant());
    }

    private static Placement adopted(Placement part, CampaignBudget theirs) {
        return part.spending(part.share(), theirs).settled(part.state(), EnumSet.of(Aspect.BUDGET));
    }

    private CampaignBudget theirs(Campaign campaign, Placement part) {
        var id = Objects.requireNonNull(part.externalId());
        return accounts.with(campaign.org(), part.connection(), (ads, access) -> ads.get(access, id))
                .flatMap(there -> Optional.ofNullable(there).map(AdCampaign::budget))
                .orElseThrow(() -> impossible("it has no budget there any more"));
    }

    private static Placement drifted(Campaign campaign, Platform platform) {
        return campaign.placement(platform)
                .filter(each -> !each.drift().isEmpty())
                .orElseThrow(() -> impossible("nothing is otherwise there than here"));
    }

    private static Refused impossible(String why) {
        return new Refused(Refusal.InvalidInput.of("platform", why));
    }
}
