package io.omnify.simulator.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An exact amount, rounded half up to what its currency can pay. */
record Money(BigDecimal amount, String currency) {
    private static final int USUAL_DIGITS = 2;

    Money {
        amount = amount.setScale(digits(currency), RoundingMode.HALF_UP);
    }

    static Money ratio(BigDecimal of, BigDecimal by, String currency) {
        return new Money(of.divide(by, digits(currency), RoundingMode.HALF_UP), currency);
    }

    String plain() {
        return amount.toPlainString();
    }

    private static int digits(String currency) {
        try {
            return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        } catch (IllegalArgumentException unknown) {
            return USUAL_DIGITS;
        }
    }
}
