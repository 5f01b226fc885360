package io.omnify.agent.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.campaigns.InMemoryCampaigns;
import io.omnify.agent.campaigns.InMemoryMetricsHistory;
import io.omnify.agent.campaigns.Samples;
import io.omnify.agent.campaigns.domain.Aspect;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.usecase.Launches;
import io.omnify.agent.campaigns.usecase.MoveBudget;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.optimisation.domain.Observation;
import io.omnify.agent.optimisation.domain.Standing;
import io.omnify.agent.optimisation.usecase.CampaignBudgets;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.TestClock;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class CampaignBudgetsTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-15");

    private final OrgId acme = new OrgId("org_acme");
    private final TestClock clock = new TestClock();
    private final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    private final InMemoryMetricsHistory history = new InMemoryMetricsHistory();
    private final CampaignBudgets budgets = new CampaignBudgets(
            campaigns,
            history,
            new MoveBudget(campaigns, new Launches(campaigns, _ -> false), clock),
            _ -> clock.instant());

    private Campaign launched(Period period, String each) {
        var drafted = Samples.draft(acme, "camp_1", clock.instant().minusSeconds(4 * 86_400));
        campaigns.add(drafted, OptionalLong.empty());
        var part = new CampaignBudget(Money.of(each, "EUR"), period);
        var whole = new CampaignBudget(part.amount().plus(part.amount()), period);
        var parts = drafted.campaign().placements().stream()
                .map(it -> it.spending(500_000, part))
                .toList();
        save(campaigns.find(acme, "camp_1").orElseThrow().budgeted(whole, parts, clock.instant()));
        save(now().approved("user_b", "", null, clock.instant()));
        save(now().ordered(Phase.ACTIVE, EnumSet.allOf(Aspect.class), CampaignEvent.LAUNCHED, clock.instant()));
        activate(Platform.GOOGLE_ADS);
        activate(Platform.META_ADS);
        return now();
    }

    private void activate(Platform platform) {
        save(now().placed(
                        platform,
                        part -> part.found("ext_" + part.code(), new Placement.Home("1", Mode.SIMULATION))
                                .settled(Placement.State.ACTIVE, EnumSet.allOf(Aspect.class)),
                        CampaignEvent.LAUNCHED,
                        clock.instant()));
    }

    private void save(Campaign.Change change) {
        campaigns.save(change);
    }

    private Campaign now() {
        return campaigns.find(acme, "camp_1").orElseThrow();
    }

    private Standing standing() {
        return budgets.find(acme, "camp_1", 28).orElseThrow();
    }

    private void spent(Platform platform, LocalDate day, String spend) {
        var account = new AdAccount(
                acme,
                platform == Platform.GOOGLE_ADS ? "conn_google" : "conn_meta",
                platform,
                Mode.SIMULATION,
                "1",
                Currency.getInstance("EUR"),
                Samples.BERLIN);
        var row = new DailyMetrics(
                "ext_" + platform.code(),
                day,
                1_000,
                20,
                Money.of(spend, "EUR"),
                new BigDecimal("1.5"),
                Money.of("99.90", "EUR"));
        history.record(account, List.of(row), Map.of(), Instant.parse("2026-03-15T03:00:00Z"));
    }

    @Test
    void tellsWhatWasReportedOfTheDaysBeforeToday() {
        launched(Period.DAILY, "45.00");
        spent(Platform.GOOGLE_ADS, TODAY.minusDays(1), "44.00");
        spent(Platform.GOOGLE_ADS, TODAY, "12.00");

        assertThat(standing().running()).isTrue();
        assertThat(standing().today()).isEqualTo(TODAY);
        assertThat(standing().whole()).isEqualTo(Money.of("90.00", "EUR"));
        assertThat(standing().most()).isEqualTo(Money.of("90.00", "EUR"));
        assertThat(standing().reported())
                .containsExactly(new Observation("google_ads", TODAY.minusDays(1), TODAY, 0, 44, 20, 1.5, 99.9));
    }

    @Test
    void livesOnTheVendorsDayWhereThatIsAhead() {
        launched(Period.DAILY, "45.00");
        spent(Platform.META_ADS, TODAY.plusDays(9), "1.00");

        assertThat(standing().today()).isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void movesTheBudgetsOfADay() {
        launched(Period.DAILY, "45.00");
        var wanted = Map.of(Platform.GOOGLE_ADS, Money.of("50.00", "EUR"), Platform.META_ADS, Money.of("40.00", "EUR"));

        budgets.move(acme, "camp_1", wanted);
        long version = now().version();
        budgets.move(acme, "camp_1", wanted);

        assertThat(standing().budgets()).isEqualTo(wanted);
        assertThat(now().version()).isEqualTo(version);
    }

    @Test
    void neverTakesMoreThanWasApproved() {
        launched(Period.DAILY, "45.00");

        assertThatThrownBy(() -> budgets.move(acme, "camp_1", Map.of(Platform.GOOGLE_ADS, Money.of("45.01", "EUR"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void turnsABudgetForAllTheTimeIntoOnePerDayAndBack() {
        launched(Period.LIFETIME, "310.00");
        spent(Platform.GOOGLE_ADS, TODAY.minusDays(1), "30.00");
        // twenty-seven days are left: the fifteenth of March to the tenth of April
        assertThat(standing().budgets().get(Platform.GOOGLE_ADS)).isEqualTo(Money.of("10.37", "EUR"));

        budgets.move(
                acme,
                "camp_1",
                Map.of(Platform.GOOGLE_ADS, Money.of("12.00", "EUR"), Platform.META_ADS, Money.of("9.00", "EUR")));

        assertThat(now().placement(Platform.GOOGLE_ADS).orElseThrow().budget().amount())
                .isEqualTo(Money.of("354.00", "EUR"));
        assertThat(standing().budgets().get(Platform.GOOGLE_ADS)).isEqualTo(Money.of("12.00", "EUR"));
    }

    @Test
    void hidesCampaignsFromOtherOrganisations() {
        launched(Period.DAILY, "45.00");

        assertThat(budgets.find(new OrgId("org_other"), "camp_1", 28)).isEmpty();
    }
}
