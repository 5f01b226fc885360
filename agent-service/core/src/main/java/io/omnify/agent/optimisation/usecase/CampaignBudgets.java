package io.omnify.agent.optimisation.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.MetricsHistory;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.campaigns.usecase.MoveBudget;
import io.omnify.agent.optimisation.domain.Amounts;
import io.omnify.agent.optimisation.domain.Standing;
import io.omnify.agent.optimisation.port.Budgets;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The campaigns of this service as the optimiser sees them: money per day, whatever period they are paid for. */
public final class CampaignBudgets implements Budgets {
    private static final int WHOLE_LIFE = 400;

    private final Campaigns campaigns;
    private final MetricsHistory history;
    private final MoveBudget moveBudget;
    private final Worlds worlds;

    public CampaignBudgets(Campaigns campaigns, MetricsHistory history, MoveBudget moveBudget, Worlds worlds) {
        this.campaigns = campaigns;
        this.history = history;
        this.moveBudget = moveBudget;
        this.worlds = worlds;
    }

    @Override
    public Optional<Standing> find(OrgId org, String id, int days) {
        return campaigns.find(org, id).map(campaign -> days(campaign, days).standing(days));
    }

    /** On the platforms' clock, which for simulated ones may be ahead of ours. */
    private CampaignDays days(Campaign campaign, int days) {
        var now = worlds.now(campaign.mode())
                .atZone(campaign.brief().schedule().start().getZone());
        int back = campaign.budget().period() == Period.DAILY ? days : WHOLE_LIFE;
        var today = now.toLocalDate();
        return new CampaignDays(campaign, now, history.days(campaign, today.minusDays(back), today.minusDays(1)));
    }

    @Override
    public void move(OrgId org, String id, Amounts amounts) {
        var campaign = campaigns.find(org, id).orElseThrow(() -> new Refused(new Refusal.CampaignNotFound(id)));
        if (campaign.phase() != Phase.ACTIVE)
            throw new Refused(new Refusal.CampaignNotNow(id, campaign.status().code(), "given other budgets"));
        var present = new EnumMap<Platform, Money>(Platform.class);
        campaign.placements()
                .forEach(each -> present.put(each.platform(), each.budget().amount()));
        if (has(present, amounts.to())) return;
        if (!has(present, amounts.from())) throw new Refused(new Refusal.CampaignVersionDiffers(id));
        present.putAll(amounts.to());
        moveBudget.handle(campaign, present);
    }

    private static boolean has(Map<Platform, Money> present, Map<Platform, Money> budgets) {
        return budgets.entrySet().stream().allMatch(each -> each.getValue().equals(present.get(each.getKey())));
    }
}
