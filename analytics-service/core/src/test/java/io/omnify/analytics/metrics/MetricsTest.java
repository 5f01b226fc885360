package io.omnify.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.Campaign;
import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.Metric;
import io.omnify.analytics.metrics.domain.MetricValue;
import io.omnify.analytics.metrics.domain.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Figures SUMS = new Figures(1000, 30, 10_000_000, 3_000_000, 25_000_000);

    @ParameterizedTest
    @CsvSource({"1.005,USD,1.01", "1.004999,USD,1.00", "0.000001,EUR,0.00", "1234.5,JPY,1235", "1.2345,KWD,1.235"})
    void moneyIsRoundedHalfUpToTheDigitsOfItsCurrency(BigDecimal amount, String code, String shown) {
        var money = Money.of(amount, Money.currency(code).orElseThrow());
        assertThat(money.rounded().toPlainString()).isEqualTo(shown);
    }

    @Test
    void currenciesAreNeverAddedAndOnlyRealOnesKnown() {
        var euro = new Money(1, Currency.getInstance("EUR"));
        assertThatThrownBy(() -> euro.plus(new Money(1, USD))).isInstanceOf(IllegalArgumentException.class);
        assertThat(euro.plus(euro).micros()).isEqualTo(2);
        assertThat(Money.currency("ZZZ")).isEmpty();
        assertThat(Money.currency("XXX")).isEmpty();
        assertThat(Money.currency("usd")).isEmpty();
    }

    @Test
    void ratiosComeFromExactSumsAndAreRoundedOnce() {
        assertThat(Metric.CTR.value(SUMS, USD)).isEqualTo(new MetricValue.Ratio(new BigDecimal("0.03")));
        assertThat(Metric.CPC.value(SUMS, USD)).isEqualTo(new MetricValue.Amount(new BigDecimal("0.33"), USD));
        assertThat(Metric.CPA.value(SUMS, USD)).isEqualTo(new MetricValue.Amount(new BigDecimal("3.33"), USD));
        assertThat(Metric.ROAS.value(SUMS, USD)).isEqualTo(new MetricValue.Ratio(new BigDecimal("2.5")));
        assertThat(Metric.CONVERSIONS.value(SUMS, USD)).isEqualTo(new MetricValue.Count(new BigDecimal("3")));
        assertThat(Metric.IMPRESSIONS.value(SUMS, USD)).isEqualTo(new MetricValue.Count(new BigDecimal("1000")));
    }

    @Test
    void aRatioOverNothingIsUndefined() {
        for (var metric : new Metric[] {Metric.CTR, Metric.CPC, Metric.CPA, Metric.ROAS})
            assertThat(metric.value(Figures.ZERO, USD)).isEqualTo(MetricValue.UNDEFINED);
        assertThat(Metric.SPEND.value(Figures.ZERO, USD))
                .isEqualTo(new MetricValue.Amount(new BigDecimal("0.00"), USD));
    }

    @Test
    void dimensionsCannotTakeTheNamesOfQuestions() {
        assertThat(Axis.reserved("campaign")).isTrue();
        assertThat(Axis.reserved("spend")).isTrue();
        assertThat(Axis.reserved("limit")).isTrue();
        assertThat(Axis.reserved("age")).isFalse();
    }

    @Test
    void identityIsEverythingButTheNumbersAndNamesOfIds() {
        var fact =
                fact("meta_ads", "1", "Spring", "7", Map.of("age", "18", "ad_set_id", "3", "ad_set_name", "S"), SUMS);

        assertThat(fact(
                                "meta_ads",
                                "1",
                                "Renamed",
                                "7",
                                Map.of("age", "18", "ad_set_id", "3", "ad_set_name", "T"),
                                Figures.ZERO)
                        .identity())
                .isEqualTo(fact.identity());
        assertThat(fact("google_ads", "1", "Spring", "7", fact.dimensions(), SUMS)
                        .identity())
                .isNotEqualTo(fact.identity());
        assertThat(fact("meta_ads", "2", "Spring", "7", fact.dimensions(), SUMS).identity())
                .isNotEqualTo(fact.identity());
        assertThat(fact("meta_ads", "1", "Spring", "", fact.dimensions(), SUMS).identity())
                .isNotEqualTo(fact.identity());
        assertThat(fact("meta_ads", "1", "Spring", "7", Map.of("age", "19"), SUMS)
                        .identity())
                .isNotEqualTo(fact.identity());
        assertThat(fact("m", "1", "", "", Map.of("ab", "c"), SUMS).identity())
                .isNotEqualTo(fact("m", "1", "", "", Map.of("a", "bc"), SUMS).identity());
        assertThat(fact.identity()).matches("[A-Za-z0-9_-]{24}");
    }

    private static AdFact fact(
            String platform, String id, String name, String ad, Map<String, String> dimensions, Figures figures) {
        return new AdFact(
                platform,
                LocalDate.of(2026, 1, 1),
                new Campaign(id, name),
                ad,
                new TreeMap<>(dimensions),
                USD,
                figures);
    }
}
