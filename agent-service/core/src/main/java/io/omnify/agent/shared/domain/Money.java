package io.omnify.agent.shared.domain;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** Reads {@code {amount, currency}} as JSON has it, the amount as text or number; empty when it is none. */
    public static Optional<Money> read(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> object) || object.get("amount") == null) return Optional.empty();
        var currency = object.get("currency") instanceof String code ? code : "USD";
        try {
            return Optional.of(of(String.valueOf(object.get("amount")), currency));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Map<String, @Nullable Object> json() {
        return Json.object("amount", amount(), "currency", currency.getCurrencyCode());
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
