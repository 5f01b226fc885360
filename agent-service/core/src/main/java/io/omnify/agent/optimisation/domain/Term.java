package io.omnify.agent.optimisation.domain;

import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;

/**
 * The period a campaign's money is for, as it stands on a morning.
 *
 * @param budgets what platforms have for the whole of it
 * @param spent how much of that is gone; nothing where the period is a day
 * @param days how many are left of it, today included
 */
public record Term(Map<Platform, Money> budgets, Map<Platform, Money> spent, long days) {
    public Term {
        budgets = Map.copyOf(budgets);
        spent = Map.copyOf(spent);
    }

    /** A day, after which nothing is left and nothing is gone. */
    public static Term day(Map<Platform, Money> budgets) {
        return new Term(budgets, Map.of(), 1);
    }

    /** What these budgets per day come to by the end. */
    public Amounts amounts(Map<Platform, Money> perDay) {
        var from = new EnumMap<Platform, Money>(Platform.class);
        var to = new EnumMap<Platform, Money>(Platform.class);
        perDay.forEach((platform, money) -> {
            from.put(platform, budgets.getOrDefault(platform, none(money.currency())));
            to.put(platform, byTheEnd(platform, money));
        });
        return new Amounts(from, to);
    }

    private Money byTheEnd(Platform platform, Money perDay) {
        long gone = spent.getOrDefault(platform, none(perDay.currency())).micros();
        long whole = Math.addExact(gone, Math.multiplyExact(perDay.micros(), days));
        return new Money(whole, perDay.currency()).wholeCoins();
    }

    private static Money none(Currency currency) {
        return new Money(0, currency);
    }
}
