package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.PlatformDay;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.MetricsHistory;
import io.omnify.agent.campaigns.port.MetricsHistory.Name;
import io.omnify.agent.campaigns.port.MetricsHistory.Stated;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link MetricsHistory} must do. */
public abstract class MetricsHistoryContract {
    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-05-30");
    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final AdAccount meta = new AdAccount(
            acme,
            "conn_meta",
            Platform.META_ADS,
            Mode.SIMULATION,
            "act_1",
            Currency.getInstance("EUR"),
            Samples.BERLIN);

    protected abstract MetricsHistory history();

    private Campaign campaign(OrgId org) {
        var draft = Samples.draft(org, "camp_x" + org.value(), NOW).campaign();
        return draft.placed(Platform.META_ADS, part -> part.found("77", null), CampaignEvent.PLACEMENT_CHANGED, NOW)
                .campaign();
    }

    private static DailyMetrics day(String campaign, int days, long clicks) {
        return new DailyMetrics(
                campaign,
                FIRST.plusDays(days),
                1_000,
                clicks,
                Money.of("12.34", "EUR"),
                new BigDecimal("2.5"),
                Money.of("99.99", "EUR"));
    }

    private int record(Instant asOf, DailyMetrics... rows) {
        return state(
                asOf, Stream.of(rows).map(row -> new Stated(row, List.of())).toArray(Stated[]::new));
    }

    private int state(Instant asOf, Stated... said) {
        return history().record(meta, List.of(said), Map.of("77", new Name("Spring", "camp_x")), asOf);
    }

    private static Stated byTheHour(int days, long clicks, HourlyMetrics... hours) {
        return new Stated(day("77", days, clicks), List.of(hours));
    }

    private static HourlyMetrics hour(int days, int hour, long clicks) {
        return new HourlyMetrics("77", FIRST.plusDays(days), hour, 100, clicks, Money.of("1.20", "EUR"), null);
    }

    private List<Long> clicks() {
        return history().days(campaign(acme), FIRST, FIRST.plusDays(40)).stream()
                .map(day -> day.metrics().clicks())
                .toList();
    }

    @Test
    void keepsDaysAcrossMonthsInOrder() {
        assertThat(record(NOW, day("77", 3, 30), day("77", 0, 1), day("88", 0, 9), day("77", 2, 20)))
                .isEqualTo(4);
        var all = history().days(campaign(acme), FIRST, FIRST.plusDays(3));
        assertThat(all)
                .containsExactly(
                        new PlatformDay(Platform.META_ADS, day("77", 0, 1), Samples.BERLIN, NOW),
                        new PlatformDay(Platform.META_ADS, day("77", 2, 20), Samples.BERLIN, NOW),
                        new PlatformDay(Platform.META_ADS, day("77", 3, 30), Samples.BERLIN, NOW));
        assertThat(history().days(campaign(acme), FIRST.plusDays(1), FIRST.plusDays(2)))
                .hasSize(1);
    }

    @Test
    void aRestatementReplaces() {
        record(NOW, day("77", 0, 1), day("77", 1, 2));
        assertThat(record(NOW.plusSeconds(60), day("77", 0, 5), day("77", 1, 2)))
                .isEqualTo(1);
        assertThat(clicks()).containsExactly(5L, 2L);
    }

    @Test
    void whatIsOlderChangesNothing() {
        record(NOW, day("77", 0, 5));
        assertThat(record(NOW.minusSeconds(60), day("77", 0, 1), day("77", 1, 4)))
                .isEqualTo(1);
        assertThat(record(NOW, day("77", 0, 7))).isZero();
        assertThat(clicks()).containsExactly(5L, 4L);
    }

    @Test
    void aDayIsDifferentWhenItsHoursAre() {
        assertThat(state(NOW, byTheHour(0, 5, hour(0, 9, 3), hour(0, 10, 2)))).isEqualTo(1);
        assertThat(state(NOW.plusSeconds(60), byTheHour(0, 5, hour(0, 9, 3), hour(0, 10, 2))))
                .as("the same")
                .isZero();
        assertThat(state(NOW.plusSeconds(120), byTheHour(0, 5, hour(0, 9, 4), hour(0, 10, 1))))
                .as("another share of the hours")
                .isEqualTo(1);
    }

    @Test
    void whereNothingIsSaidOfHoursThoseSaidBeforeHold() {
        state(NOW, byTheHour(0, 5, hour(0, 9, 5)));
        assertThat(record(NOW.plusSeconds(60), day("77", 0, 5)))
                .as("the same day")
                .isZero();
        assertThat(record(NOW.plusSeconds(120), day("77", 0, 6))).as("another").isEqualTo(1);
        assertThat(state(NOW.plusSeconds(180), byTheHour(0, 6, hour(0, 9, 5))))
                .as("and its hours are still known")
                .isZero();
    }

    @Test
    void hidesThemFromOtherOrganisations() {
        record(NOW, day("77", 0, 5));
        assertThat(history().days(campaign(new OrgId("org_" + UUID.randomUUID())), FIRST, FIRST.plusDays(40)))
                .isEmpty();
    }
}
