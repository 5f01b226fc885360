package io.omnify.agent.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.shared.domain.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void showsAtLeastTwoDecimalsAndNoNeedlessZeros() {
        assertThat(Money.usd(12_340_000).amount()).isEqualTo("12.34");
        assertThat(Money.usd(12_000_000).amount()).isEqualTo("12.00");
        assertThat(Money.usd(1).amount()).isEqualTo("0.000001");
        assertThat(Money.usd(0).amount()).isEqualTo("0.00");
    }

    @Test
    void readsWhatItShows() {
        assertThat(Money.of("0.000123", "USD")).isEqualTo(Money.usd(123));
        assertThatThrownBy(() -> Money.of("0.0000001", "USD")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("one", "USD")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Money.of("1", "XX")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void roundsWhatIsFinerThanAMillionth() {
        var euro = Currency.getInstance("EUR");
        assertThat(Money.rounded(new BigDecimal("0.0000015"), euro)).isEqualTo(new Money(2, euro));
        assertThat(Money.rounded(new BigDecimal("12.3400001"), euro)).isEqualTo(Money.of("12.34", "EUR"));
        assertThat(Money.of("1200", "EUR").decimal()).isEqualTo(new BigDecimal("1200"));
        assertThat(Money.of("19.90", "EUR").decimal()).isEqualTo(new BigDecimal("19.9"));
    }

    @Test
    void neverMixesCurrencies() {
        var euro = new Money(1, Currency.getInstance("EUR"));
        assertThatThrownBy(() -> Money.usd(1).plus(euro)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Money.usd(5).reaches(euro)).isFalse();
        assertThat(Money.usd(5).reaches(Money.usd(5))).isTrue();
    }
}
