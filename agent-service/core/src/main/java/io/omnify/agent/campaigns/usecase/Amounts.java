package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.CampaignDraft;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads money as people write it, in whole coins of a currency that has coins. */
final class Amounts {
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);
    private final List<FieldProblem> problems;

    Amounts(List<FieldProblem> problems) {
        this.problems = problems;
    }

    @Nullable
    CampaignBudget budget(CampaignDraft.@Nullable Budget budget) {
        if (budget == null) {
            problems.add(new FieldProblem("budget", "must be given"));
            return null;
        }
        var period = Arrays.stream(Period.values())
                .filter(each -> each.code().equals(budget.period()))
                .findFirst();
        if (period.isEmpty()) problems.add(new FieldProblem("budget.period", "must be daily or lifetime"));
        var currency = currency(budget.currency());
        if (currency.isEmpty()) problems.add(new FieldProblem("budget.currency", "must be a currency such as EUR"));
        if (currency.isEmpty() || period.isEmpty()) return null;
        var money = money("budget.amount", budget.amount(), currency.get());
        return money == null ? null : new CampaignBudget(money, period.get());
    }

    @Nullable
    Money cap(@Nullable String amount, @Nullable CampaignBudget budget) {
        if (amount == null || budget == null) return null;
        var cap = money("budget_cap", amount, budget.amount().currency());
        if (cap != null && cap.micros() < budget.amount().micros())
            problems.add(new FieldProblem("budget.amount", "is over the cap of " + cap.amount()));
        return cap;
    }

    @Nullable
    Money money(String field, @Nullable String amount, Currency currency) {
        var problem = problem(amount, currency);
        if (problem.isEmpty()) return Money.of(String.valueOf(amount), currency.getCurrencyCode());
        problems.add(new FieldProblem(field, problem.get()));
        return null;
    }

    private static Optional<String> problem(@Nullable String amount, Currency currency) {
        if (amount == null || !amount.matches("[0-9]{1,15}(\\.[0-9]{1,6})?"))
            return Optional.of("must be a decimal such as 12.34");
        if (new BigDecimal(amount).compareTo(MOST) > 0) return Optional.of("is more than " + MOST);
        var money = Money.of(amount, currency.getCurrencyCode());
        if (money.micros() == 0) return Optional.of("must be more than nothing");
        if (!money.equals(money.wholeCoins())) return Optional.of("has more decimals than " + currency);
        return Optional.empty();
    }

    private static Optional<Currency> currency(@Nullable String code) {
        try {
            return Optional.ofNullable(code)
                    .map(Currency::getInstance)
                    .filter(one -> one.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
