package io.omnify.agent.optimisation.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.MetricsHistory;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.campaigns.usecase.MoveBudget;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.optimisation.domain.Standing;
import io.omnify.agent.optimisation.port.Budgets;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The campaigns of this service as the optimiser sees them: money per day, whatever period they are paid for. */
public final class CampaignBudgets implements Budgets {
    private static final int WHOLE_LIFE = 400;
    private static final int AHEAD = 1_000;

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

    /** A simulated vendor's clock may be ahead of ours, and a report of what we were last told: the latest day is today. */
    private CampaignDays days(Campaign campaign, int days) {
        var zone = campaign.brief().schedule().start().getZone();
        var known = LocalDate.ofInstant(worlds.now(mode(campaign)), zone);
        int back = campaign.budget().period() == Period.DAILY ? days : WHOLE_LIFE;
        var rows = history.days(campaign, known.minusDays(back), known.plusDays(AHEAD));
        var told = rows.stream().map(each -> each.metrics().day());
        var today = Stream.concat(Stream.of(known), told)
                .max(Comparator.naturalOrder())
                .orElse(known);
        return new CampaignDays(campaign, today, rows);
    }

    private static Mode mode(Campaign campaign) {
        boolean simulated = campaign.placements().stream()
                .map(Placement::account)
                .anyMatch(each -> each != null && each.mode() == Mode.SIMULATION);
        return simulated ? Mode.SIMULATION : Mode.LIVE;
    }

    @Override
    public void move(OrgId org, String id, Map<Platform, Money> daily) {
        var campaign = campaigns.find(org, id).orElseThrow(() -> new Refused(new Refusal.CampaignNotFound(id)));
        if (campaign.phase() != Phase.ACTIVE)
            throw new Refused(new Refusal.CampaignNotNow(id, campaign.status().code(), "given other budgets"));
        var days = days(campaign, 1);
        var wanted = new EnumMap<Platform, Money>(Platform.class);
        campaign.placements()
                .forEach(each -> wanted.put(each.platform(), each.budget().amount()));
        daily.forEach((platform, money) -> wanted.replace(platform, days.forPeriod(platform, money)));
        boolean same = campaign.placements().stream()
                .allMatch(each -> each.budget().amount().equals(wanted.get(each.platform())));
        if (!same) moveBudget.handle(org, id, wanted);
    }
}
