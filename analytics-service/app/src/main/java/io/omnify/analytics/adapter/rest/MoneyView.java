package io.omnify.analytics.adapter.rest;

import io.omnify.analytics.metrics.domain.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money on the wire: the amount as text, so that no client reads it as a binary fraction. */
@Schema(name = "Money")
record MoneyView(
        @Schema(examples = "12.34") String amount,
        @Schema(examples = "USD") String currency) {
    static MoneyView of(BigDecimal amount, Currency currency) {
        return new MoneyView(amount.toPlainString(), currency.getCurrencyCode());
    }

    static MoneyView of(Money money) {
        return of(money.rounded(), money.currency());
    }
}
