package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Brief;
import io.omnify.agent.campaigns.domain.CampaignDraft;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Split;
import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes of what somebody wrote a campaign that can be launched, or says everything that is wrong with it at once. */
public final class ReadDraft {
    private final AdAccounts accounts;
    private final Worlds worlds;
    private final InstantSource clock;

    public ReadDraft(AdAccounts accounts, Worlds worlds, InstantSource clock) {
        this.accounts = accounts;
        this.worlds = worlds;
        this.clock = clock;
    }

    /** What a draft says, and how it is divided. */
    record Read(Brief brief, List<Placement> placements) {}

    Read handle(OrgId org, CampaignDraft draft) {
        var problems = new ArrayList<FieldProblem>();
        var words = new Words(problems);
        var name = words.name(draft.name());
        var objective = words.objective(draft.objective());
        var parts = new Parts(accounts, problems).read(org, draft.platforms());
        var budget = new Amounts(problems).budget(draft.budget());
        var cap = new Amounts(problems).cap(draft.cap(), budget);
        var schedule = new Times(problems, now(parts)).schedule(draft);
        var audience = words.audience(draft.audience());
        var creatives = words.creatives(draft.creatives());
        listed(audience, parts, problems);
        if (budget != null) fits(budget, schedule, parts, problems);
        if (!problems.isEmpty()) throw new Refused(new Refusal.InvalidInput(problems));
        var brief = new Brief(
                name,
                Objects.requireNonNull(objective),
                Objects.requireNonNull(budget),
                cap,
                Objects.requireNonNull(schedule),
                audience,
                creatives);
        return new Read(brief, placements(brief.budget(), parts));
    }

    /** Where it will run; a simulated market may be ahead of us. */
    private Instant now(Parts.Chosen parts) {
        var modes = parts.accounts().values().stream().map(AdAccount::mode).distinct();
        return modes.reduce((_, _) -> Mode.LIVE).map(worlds::now).orElseGet(clock::instant);
    }

    private static void fits(
            CampaignBudget budget, @Nullable Schedule schedule, Parts.Chosen parts, List<FieldProblem> problems) {
        if (budget.period() == Period.LIFETIME && schedule != null && schedule.end() == null)
            problems.add(new FieldProblem("end_at", "a budget for the whole life needs an end"));
        problems.addAll(Suiting.problems(parts.accounts(), budget.amount().currency()));
        if (parts.shares().isEmpty()) return;
        Split.amounts(budget.amount(), parts.shares()).forEach((platform, amount) -> {
            if (amount.micros() == 0)
                problems.add(new FieldProblem("budget.amount", "leaves nothing for " + platform.code()));
        });
    }

    /** A platform knows its own lists alone. */
    private static void listed(@Nullable Audience audience, Parts.Chosen parts, List<FieldProblem> problems) {
        if (audience != null && !audience.lists().isEmpty() && parts.accounts().size() > 1)
            problems.add(new FieldProblem(
                    "audience.lists", "belong to one platform; make a campaign for that platform alone"));
    }

    private static List<Placement> placements(CampaignBudget budget, Parts.Chosen parts) {
        Map<Platform, Money> amounts = Split.amounts(budget.amount(), parts.shares());
        return parts.accounts().values().stream()
                .map(account -> placement(account, parts, budget, amounts))
                .toList();
    }

    private static Placement placement(
            AdAccount account, Parts.Chosen parts, CampaignBudget whole, Map<Platform, Money> amounts) {
        var platform = account.platform();
        var amount = Objects.requireNonNull(amounts.get(platform));
        return Placement.planned(
                platform,
                account.connection(),
                Objects.requireNonNull(parts.shares().get(platform)),
                new CampaignBudget(amount, whole.period()));
    }
}
