package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.campaigns.domain.Split;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitTest {
    @Test
    void notACentIsLostInTheSplit() {
        var shares = Split.equal(List.of(Platform.GOOGLE_ADS, Platform.META_ADS, Platform.LINKEDIN_ADS));
        var amounts = Split.amounts(Money.of("100.00", "EUR"), shares);
        assertThat(amounts.values()).extracting(Money::amount).containsExactly("33.34", "33.33", "33.33");
        var yen = Split.amounts(new Money(100_000_000, Currency.getInstance("JPY")), shares);
        assertThat(yen.values()).extracting(Money::amount).containsExactly("34.00", "33.00", "33.00");
        assertThat(Split.shares(Map.of(Platform.META_ADS, Money.of("1.00", "EUR"))))
                .containsValue(1_000_000L);
    }

    @Test
    void knowsTheSmallestCoinOfEachCurrency() {
        assertThat(Money.of("1.239", "EUR").wholeCoins()).isEqualTo(Money.of("1.23", "EUR"));
        assertThat(Money.of("1.2399", "KWD").wholeCoins()).isEqualTo(Money.of("1.239", "KWD"));
        assertThat(Money.of("12.9", "JPY").wholeCoins()).isEqualTo(Money.of("12", "JPY"));
        assertThat(Money.of("0.000001", "XAU").coin()).isEqualTo(1_000_000);
    }
}
