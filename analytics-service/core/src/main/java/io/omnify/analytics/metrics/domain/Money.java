package io.omnify.analytics.metrics.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/** An exact amount in millionths of its currency, so that sums never lose a cent and currencies never mix. */
public record Money(long micros, Currency currency) {
    private static final int SCALE = 6;

    public static Money of(BigDecimal amount, Currency currency) {
        return new Money(micros(amount), currency);
    }

    /** The amount in millionths, rounded half up; throws ArithmeticException when it does not fit. */
    public static long micros(BigDecimal amount) {
        return amount.setScale(SCALE, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /** Real currencies only: codes without a minor unit, such as gold or "no currency", are unknown here. */
    public static Optional<Currency> currency(String code) {
        try {
            return Optional.of(Currency.getInstance(code)).filter(known -> known.getDefaultFractionDigits() >= 0);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public Money plus(Money other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        return new Money(Math.addExact(micros, other.micros), currency);
    }

    /** The amount as people write it: rounded half up to the digits of the currency. */
    public BigDecimal rounded() {
        return BigDecimal.valueOf(micros, SCALE).setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }
}
