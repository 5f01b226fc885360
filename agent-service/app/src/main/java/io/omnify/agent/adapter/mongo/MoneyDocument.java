package io.omnify.agent.adapter.mongo;

import io.omnify.agent.shared.domain.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Stored money. */
public record MoneyDocument(long micros, String currency) {
    static @Nullable MoneyDocument of(@Nullable Money money) {
        return money == null
                ? null
                : new MoneyDocument(money.micros(), money.currency().getCurrencyCode());
    }

    Money toDomain() {
        return new Money(micros, Currency.getInstance(currency));
    }

    static @Nullable Money toDomain(@Nullable MoneyDocument document) {
        return document == null ? null : document.toDomain();
    }
}
