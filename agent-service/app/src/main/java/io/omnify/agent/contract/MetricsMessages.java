package io.omnify.agent.contract;

import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.MetricsHistory.Name;
import io.omnify.agent.campaigns.port.MetricsHistory.Stated;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.shared.domain.Money;
import io.omnify.platform.events.OutboxMessage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a platform says a campaign did on some days: absolute values, of which the latest {@code as_of} counts, so that
 * it may come twice, late and in any order.
 */
public final class MetricsMessages {
    public static final String TOPIC = "omnify.platform.metrics";
    private static final String TYPE = "platform.metrics.v1";

    private MetricsMessages() {}

    record MoneyV1(String amount, String currency) {
        static MoneyV1 of(Money money) {
            return new MoneyV1(money.amount(), money.currency().getCurrencyCode());
        }
    }

    record HourV1(
            int hour,
            long impressions,
            long clicks,
            MoneyV1 spend,
            @Nullable BigDecimal conversions,
            @Nullable MoneyV1 revenue) {
        @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
        static HourV1 of(HourlyMetrics hour) {
            var results = hour.results();
            return new HourV1(
                    hour.hour(),
                    hour.impressions(),
                    hour.clicks(),
                    MoneyV1.of(hour.spend()),
                    results == null ? null : results.conversions(),
                    results == null ? null : MoneyV1.of(results.revenue()));
        }
    }

    record DayV1(
            LocalDate day,
            long impressions,
            long clicks,
            MoneyV1 spend,
            BigDecimal conversions,
            MoneyV1 revenue,
            @Nullable List<HourV1> hours) {
        static DayV1 of(Stated said) {
            var day = said.day();
            return new DayV1(
                    day.day(),
                    day.impressions(),
                    day.clicks(),
                    MoneyV1.of(day.spend()),
                    day.conversions(),
                    MoneyV1.of(day.revenue()),
                    said.hours().isEmpty()
                            ? null
                            : said.hours().stream().map(HourV1::of).toList());
        }
    }

    record MetricsV1(
            String platform,
            String connectionId,
            String accountId,
            String timeZone,
            boolean tellsHours,
            String externalId,
            @Nullable String externalName,
            @Nullable String campaignId,
            String mode,
            Instant asOf,
            List<DayV1> days) {}

    /**
     * Who says it.
     *
     * @param tellsHours whether its platform tells figures by the hour at all
     */
    public record Source(AdAccount account, boolean tellsHours) {}

    /** @param name null where it is not known */
    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    public static OutboxMessage of(
            Source source, String campaign, @Nullable Name name, List<Stated> days, Instant asOf) {
        var account = source.account();
        var data = new MetricsV1(
                account.platform().code(),
                account.connection(),
                account.account(),
                account.zone().getId(),
                source.tellsHours(),
                campaign,
                name == null || name.name().isEmpty() ? null : name.name(),
                name == null || name.campaign().isEmpty() ? null : name.campaign(),
                account.mode().code(),
                asOf,
                days.stream().map(DayV1::of).toList());
        var subject = account.connection() + "/" + campaign;
        var id = "evt_" + subject + "/" + days.getFirst().day().day() + "_" + asOf.toEpochMilli();
        return OutboxMessage.of(id, TYPE, subject, account.org(), asOf, data).on(TOPIC);
    }
}
