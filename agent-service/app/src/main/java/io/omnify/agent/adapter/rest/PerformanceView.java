package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.campaigns.domain.Pacing;
import io.omnify.agent.campaigns.domain.Performance;
import io.omnify.agent.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a campaign did, and whether it spends as planned. */
@Schema(name = "CampaignPerformance")
record PerformanceView(
        String campaignId,
        String currency,
        List<RowView> rows,
        RowView totals,
        PacingView pacing,

        @Schema(description = "When the newest of it was said; null when there is nothing") @Nullable
        Instant asOf) {
    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    static PerformanceView of(String id, Performance performance, Currency currency) {
        return new PerformanceView(
                id,
                currency.getCurrencyCode(),
                performance.rows().stream()
                        .map(row -> RowView.of(row, currency))
                        .toList(),
                RowView.of(new Performance.Row(null, null, performance.totals()), currency),
                PacingView.of(performance.pacing(), currency),
                performance.asOf());
    }

    @Schema(name = "CampaignPerformanceRow")
    record RowView(
            @Nullable LocalDate day,
            @Nullable String platform,
            long impressions,
            long clicks,
            MoneyView spend,
            BigDecimal conversions,
            MoneyView revenue,

            @Schema(description = "Clicks per impression") @Nullable
            Double ctr,

            @Nullable Double cpc,

            @Schema(description = "Spend per conversion") @Nullable
            Double cpa,

            @Schema(description = "Revenue per spend") @Nullable
            Double roas) {
        @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
        static RowView of(Performance.Row row, Currency currency) {
            var figures = row.figures();
            var platform = row.platform();
            double spend = figures.spend() / 1e6;
            return new RowView(
                    row.day(),
                    platform == null ? null : platform.code(),
                    figures.impressions(),
                    figures.clicks(),
                    MoneyView.of(new Money(figures.spend(), currency)),
                    figures.conversions(),
                    MoneyView.of(new Money(figures.revenue(), currency)),
                    ratio(figures.clicks(), figures.impressions()),
                    ratio(spend, figures.clicks()),
                    ratio(spend, figures.conversions().doubleValue()),
                    ratio(figures.revenue() / 1e6, spend));
        }

        private static @Nullable Double ratio(double one, double other) {
            return other == 0 ? null : one / other;
        }
    }

    @Schema(name = "CampaignPacing")
    record PacingView(
            @Schema(description = "What should have been spent from its first day until now")
            MoneyView planned,

            MoneyView spent,

            @Schema(description = "1 is as planned; null before anything was planned") @Nullable
            Double ratio) {
        @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
        static PacingView of(Pacing pacing, Currency currency) {
            var ratio = pacing.ratio();
            return new PacingView(
                    MoneyView.of(new Money(pacing.planned(), currency)),
                    MoneyView.of(new Money(pacing.spent(), currency)),
                    ratio.isPresent() ? ratio.getAsDouble() : null);
        }
    }
}
