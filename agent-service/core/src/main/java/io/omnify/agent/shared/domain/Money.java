package io.omnify.agent.shared.domain;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in millionths of a currency's unit, because a single model call costs less than a cent. */
public record Money(long micros, Currency currency) {
    public static final Currency USD = Currency.getInstance("USD");

    public static Money usd(long micros) {
        return new Money(micros, USD);
    }

    /** Reads a decimal such as {@code 12.34}; throws IllegalArgumentException when it is none or too fine. */
    public static Money of(String amount, String currency) {
        try {
            return new Money(new BigDecimal(amount).movePointRight(6).longValueExact(), Currency.getInstance(currency));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("an amount has at most six decimals", e);
        }
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return new Money(Math.addExact(micros, other.micros), currency);
    }

    public boolean reaches(Money limit) {
        return currency.equals(limit.currency) && micros >= limit.micros;
    }

    /** The decimal form without needless zeros, but with at least two decimals. */
    public String amount() {
        var value = BigDecimal.valueOf(micros, 6).stripTrailingZeros();
        return value.setScale(Math.max(2, value.scale()), java.math.RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
