package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.Split;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another budget in people's words: an amount, shares, or both. */
public final class ChangeBudget {
    private final Campaigns campaigns;
    private final MoveBudget move;

    public ChangeBudget(Campaigns campaigns, MoveBudget move) {
        this.campaigns = campaigns;
        this.move = move;
    }

    /**
     * What is wanted; what is null stays as it is.
     *
     * @param shares by the platform's code; empty leaves them
     */
    public record Wish(
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String period,
            Map<String, BigDecimal> shares) {}

    public Campaign handle(OrgId org, String id, Optional<String> expected, String by, Wish wish) {
        var campaign = Found.campaign(campaigns, org, id, expected);
        var problems = new ArrayList<FieldProblem>();
        var whole = whole(campaign, wish, problems);
        var shares = shares(campaign, wish.shares(), problems);
        if (!problems.isEmpty()) throw new Refused(new Refusal.InvalidInput(List.copyOf(problems)));
        var budgets = Split.amounts(Objects.requireNonNull(whole), shares);
        return move.handle(campaign, budgets, by);
    }

    private static @Nullable Money whole(Campaign campaign, Wish wish, List<FieldProblem> problems) {
        var now = campaign.budget();
        var currency = now.amount().currency();
        if (wish.currency() != null && !currency.getCurrencyCode().equals(wish.currency()))
            problems.add(new FieldProblem("currency", "must be " + currency + ", the campaign's currency"));
        if (wish.period() != null && !now.period().code().equals(wish.period()))
            problems.add(new FieldProblem("period", "stays " + now.period().code() + "; write the campaign anew"));
        return wish.amount() == null ? now.amount() : new Amounts(problems).money("amount", wish.amount(), currency);
    }

    private static Map<Platform, Long> shares(
            Campaign campaign, Map<String, BigDecimal> wanted, List<FieldProblem> problems) {
        var shares = new LinkedHashMap<Platform, Long>();
        for (var part : campaign.placements()) {
            var share = wanted.get(part.platform().code());
            if (wanted.isEmpty()) shares.put(part.platform(), part.share());
            else if (share != null) Shares.of(share).ifPresent(read -> shares.put(part.platform(), read));
        }
        boolean all =
                shares.size() == campaign.placements().size() && (wanted.isEmpty() || wanted.size() == shares.size());
        if (!all || !Shares.complete(shares))
            problems.add(new FieldProblem("shares", "must name every platform of the campaign, and be 1 together"));
        return shares;
    }
}
