package io.omnify.agent.shared.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An amount in millionths of a currency's unit, because a single model call costs less than a cent. */
public record Money(long micros, Currency currency) {
    public static final Currency USD = Currency.getInstance("USD");
    private static final int DIGITS = 6;

    public static Money usd(long micros) {
        return new Money(micros, USD);
    }

    /** Reads a decimal such as {@code 12.34}; throws IllegalArgumentException when it is none or too fine. */
    public static Money of(String amount, String currency) {
        try {
            return new Money(
                    new BigDecimal(amount).movePointRight(DIGITS).longValueExact(), Currency.getInstance(currency));
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("an amount has at most six decimals", e);
        }
    }

    /** The amount rounded half up to a millionth: platforms compute with more decimals than money has. */
    public static Money rounded(BigDecimal amount, Currency currency) {
        return new Money(
                amount.movePointRight(DIGITS).setScale(0, RoundingMode.HALF_UP).longValueExact(), currency);
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

    /** The smallest coin of its currency, in millionths. */
    public long coin() {
        int digits = Math.clamp(currency.getDefaultFractionDigits(), 0, DIGITS);
        return (long) Math.pow(10, DIGITS - digits);
    }

    /** Rounded down to whole coins, for a cap must hold to the cent. */
    public Money wholeCoins() {
        return new Money(micros - micros % coin(), currency);
    }

    public boolean reaches(Money limit) {
        return currency.equals(limit.currency) && micros >= limit.micros;
    }

    /** As a number, without needless zeros behind the point. */
    public BigDecimal decimal() {
        var value = BigDecimal.valueOf(micros, DIGITS).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** The decimal form without needless zeros, but with at least two decimals. */
    public String amount() {
        var value = decimal();
        return value.setScale(Math.max(2, value.scale()), RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
