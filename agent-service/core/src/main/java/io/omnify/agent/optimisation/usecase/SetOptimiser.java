package io.omnify.agent.optimisation.usecase;

import io.omnify.agent.optimisation.domain.Settings;
import io.omnify.agent.optimisation.domain.Standing;
import io.omnify.agent.optimisation.domain.Watch;
import io.omnify.agent.optimisation.port.Budgets;
import io.omnify.agent.optimisation.port.Watches;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** People say how far they trust the optimiser with a campaign. */
public final class SetOptimiser {
    private final Watches watches;
    private final Budgets budgets;
    private final InstantSource clock;

    public SetOptimiser(Watches watches, Budgets budgets, InstantSource clock) {
        this.watches = watches;
        this.budgets = budgets;
        this.clock = clock;
    }

    /** It looks at the campaign soon after. Saying the same again changes nothing. */
    public Watch handle(OrgId org, String campaign, Settings settings, String by) {
        var standing =
                budgets.find(org, campaign, 1).orElseThrow(() -> new Refused(new Refusal.CampaignNotFound(campaign)));
        var problems = problems(settings, standing);
        if (!problems.isEmpty()) throw new Refused(new Refusal.InvalidInput(problems));
        var now = clock.instant();
        var watch =
                watches.find(org, campaign).orElseGet(() -> new Watch(org, campaign, settings, now, null, null, by, 0));
        if (watch.version() > 0 && watch.settings().equals(settings)) return watch;
        var changed = watch.with(settings, by, now);
        if (!watches.save(changed)) throw new Refused(new Refusal.CampaignChangedMeanwhile(campaign));
        return watches.find(org, campaign).orElse(changed);
    }

    private static List<FieldProblem> problems(Settings settings, Standing standing) {
        var problems = new ArrayList<FieldProblem>();
        var floor = settings.minRoas();
        if (floor != null && !(floor >= 0 && floor <= 1_000))
            problems.add(new FieldProblem("min_roas", "must be from 0 to 1000"));
        int change = settings.maxDailyChangePercent();
        if (change < 1 || change > Settings.MOST_CHANGE)
            problems.add(new FieldProblem("max_daily_change_percent", "must be from 1 to " + Settings.MOST_CHANGE));
        settings.caps().forEach((platform, cap) -> check("caps." + platform.code(), cap, standing, problems));
        var total = settings.totalCap();
        if (total != null) check("caps.total", total, standing, problems);
        return problems;
    }

    private static void check(String field, Money cap, Standing standing, List<FieldProblem> problems) {
        if (!cap.currency().equals(standing.currency()))
            problems.add(new FieldProblem(field, "must be in " + standing.currency() + ", the campaign's currency"));
        else if (cap.micros() <= 0) problems.add(new FieldProblem(field, "must be more than nothing"));
    }
}
