package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Split;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gives the platforms of a campaign other budgets, all at once or not at all, and never more than was approved. */
public final class MoveBudget {
    private final Campaigns campaigns;
    private final Launches launches;
    private final InstantSource clock;

    public MoveBudget(Campaigns campaigns, Launches launches, InstantSource clock) {
        this.campaigns = campaigns;
        this.launches = launches;
        this.clock = clock;
    }

    /**
     * Moves money between the platforms of a launched campaign, or changes what they have together. Refused with
     * CampaignChangedMeanwhile when somebody changed the campaign since it was read.
     *
     * @param budgets of every platform of the campaign, for its period
     */
    public Campaign handle(Campaign read, Map<Platform, Money> budgets) {
        if (!read.phase().launched()) throw Found.notNow(read, "given other budgets");
        return handle(read, budgets, "");
    }

    /** The same of one that was read; before approval it is one more way to write on it. */
    Campaign handle(Campaign campaign, Map<Platform, Money> budgets, String by) {
        if (campaign.phase() == Phase.ENDED) throw Found.notNow(campaign, "given a budget");
        check(campaign, budgets);
        var whole = budgets.values().stream().reduce(Money::plus).orElseThrow();
        var budget = new CampaignBudget(whole, campaign.budget().period());
        var parts = parts(campaign, budgets);
        var now = clock.instant();
        var change = isOpen(campaign)
                ? campaign.rewritten(campaign.brief().with(budget), parts, by, now)
                : campaign.budgeted(budget, parts, now);
        campaigns.save(change);
        return launches.begin(change.campaign());
    }

    private static boolean isOpen(Campaign campaign) {
        return campaign.phase() == Phase.DRAFT || campaign.phase() == Phase.IN_REVIEW;
    }

    private static List<Placement> parts(Campaign campaign, Map<Platform, Money> budgets) {
        var shares = Split.shares(budgets);
        var period = campaign.budget().period();
        return campaign.placements().stream()
                .map(each -> each.spending(
                        Objects.requireNonNull(shares.get(each.platform())),
                        new CampaignBudget(Objects.requireNonNull(budgets.get(each.platform())), period)))
                .toList();
    }

    private static void check(Campaign campaign, Map<Platform, Money> budgets) {
        var problems = new ArrayList<FieldProblem>();
        var platforms = EnumSet.noneOf(Platform.class);
        campaign.placements().forEach(each -> platforms.add(each.platform()));
        if (!platforms.equals(budgets.keySet()))
            problems.add(new FieldProblem("platforms", "must be the platforms of the campaign"));
        var currency = campaign.budget().amount().currency();
        budgets.forEach((platform, money) -> {
            var field = "platforms." + platform.code();
            if (!money.currency().equals(currency))
                problems.add(new FieldProblem(field, "must be in " + currency + ", the campaign's currency"));
            else if (money.micros() < money.coin())
                problems.add(new FieldProblem(field, "must be at least the smallest coin; pause the campaign instead"));
            else if (!money.equals(money.wholeCoins()))
                problems.add(new FieldProblem(field, "has more decimals than " + currency));
        });
        if (problems.isEmpty()) capped(campaign, budgets, problems);
        if (!problems.isEmpty()) throw new Refused(new Refusal.InvalidInput(problems));
    }

    private static void capped(Campaign campaign, Map<Platform, Money> budgets, List<FieldProblem> problems) {
        if (isOpen(campaign) && campaign.brief().cap() == null) return;
        long all = budgets.values().stream().mapToLong(Money::micros).sum();
        var cap = campaign.cap();
        if (all > cap.micros())
            problems.add(new FieldProblem("budget", "is over its cap of " + cap.amount() + " " + cap.currency()));
    }
}
