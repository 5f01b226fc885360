package io.omnify.agent.contract;

import io.omnify.agent.optimisation.domain.Proposal;
import io.omnify.agent.optimisation.domain.Settings.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.platform.events.OutboxMessage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of what becomes of the optimiser's proposals; the reasons stay where they are, for they are long. */
public final class OptimiserMessages {
    private OptimiserMessages() {}

    record MoneyV1(String amount, String currency) {
        static MoneyV1 of(Money money) {
            return new MoneyV1(money.amount(), money.currency().getCurrencyCode());
        }
    }

    record BudgetV1(String platform, MoneyV1 before, MoneyV1 after) {}

    record EffectV1(BigDecimal mean, BigDecimal low, BigDecimal high) {}

    record ProposalChangedV1(
            String proposalId,
            String campaignId,
            String day,
            String mode,
            String status,
            boolean asks,
            List<BudgetV1> budgets,
            EffectV1 effect,
            @Nullable String by,
            Instant at) {}

    public static OutboxMessage changed(Proposal proposal) {
        var answer = proposal.answer();
        var at = answer == null ? proposal.madeAt() : answer.at();
        var effect = proposal.reasoning().effect();
        var data = new ProposalChangedV1(
                proposal.id(),
                proposal.campaign(),
                proposal.day().toString(),
                proposal.mode().code(),
                proposal.status().code(),
                proposal.mode() == Mode.ASK && proposal.status() == Proposal.Status.PROPOSED,
                budgets(proposal.before(), proposal.after()),
                new EffectV1(plain(effect.mean()), plain(effect.low()), plain(effect.high())),
                answer == null ? null : answer.by(),
                at);
        var id = "evt_" + proposal.id() + "_" + proposal.status().code();
        return OutboxMessage.of(id, "campaign.proposal.changed.v1", proposal.campaign(), proposal.org(), at, data);
    }

    private static List<BudgetV1> budgets(Map<Platform, Money> before, Map<Platform, Money> after) {
        return after.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new BudgetV1(
                        each.getKey().code(),
                        MoneyV1.of(before.getOrDefault(each.getKey(), each.getValue())),
                        MoneyV1.of(each.getValue())))
                .toList();
    }

    private static BigDecimal plain(double amount) {
        return BigDecimal.valueOf(amount).setScale(2, RoundingMode.HALF_EVEN);
    }
}
