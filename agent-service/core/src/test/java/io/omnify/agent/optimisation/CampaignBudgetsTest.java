package io.omnify.agent.optimisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.campaigns.FakeRuns;
import io.omnify.agent.campaigns.InMemoryCampaigns;
import io.omnify.agent.campaigns.InMemoryMetricsHistory;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.usecase.Launches;
import io.omnify.agent.campaigns.usecase.MoveBudget;
import io.omnify.agent.optimisation.domain.Observation;
import io.omnify.agent.optimisation.domain.Standing;
import io.omnify.agent.optimisation.usecase.CampaignBudgets;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.TestClock;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
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
            new MoveBudget(campaigns, new Launches(campaigns, new FakeRuns()), clock),
            _ -> clock.instant());

    private final LaunchedCampaign launched = new LaunchedCampaign(
            campaigns, history, acme, "camp_1", clock.instant().minusSeconds(4 * 86_400));

    private void launch(Period period, String each) {
        launched.launch(new CampaignBudget(Money.of(each, "EUR"), period));
    }

    private Campaign now() {
        return launched.campaign();
    }

    private Standing standing() {
        return budgets.find(acme, "camp_1", 28).orElseThrow();
    }

    private void move(Map<Platform, Money> daily) {
        budgets.move(acme, "camp_1", standing().term().amounts(daily));
    }

    private Money of(Platform platform) {
        return now().placement(platform).orElseThrow().budget().amount();
    }

    private void spent(Platform platform, LocalDate day, String spend) {
        launched.report(platform, day, spend, "99.90", Instant.parse("2026-03-15T03:00:00Z"));
    }

    @Test
    void tellsWhatWasReportedOfTheDaysBeforeToday() {
        launch(Period.DAILY, "45.00");
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
    void decidesADayOnceWhateverDayPlatformsHave() {
        launch(Period.DAILY, "45.00");
        spent(Platform.META_ADS, TODAY.plusDays(1), "1.00");

        assertThat(standing().today()).isEqualTo(TODAY);
        assertThat(standing().reported()).isEmpty();
    }

    @Test
    void waitsUntilYesterdayIsOverWhereTheAccountIs() {
        launch(Period.DAILY, "45.00");
        clock.pass(Duration.ofHours(-8)); // five in the morning in Berlin, nine in the evening before in Los Angeles
        var there = ZoneId.of("America/Los_Angeles");
        launched.report(Platform.GOOGLE_ADS, TODAY.minusDays(1), "30.00", "9.00", clock.instant(), there);
        spent(Platform.META_ADS, TODAY.minusDays(1), "44.00");

        assertThat(standing().reported()).extracting(Observation::arm).containsExactly("meta_ads");
        clock.pass(Duration.ofHours(4));
        assertThat(standing().reported()).hasSize(2);
    }

    @Test
    void takesBackALifetimeBudgetToTheCoinOnAnyDay() {
        launch(Period.LIFETIME, "310.00");
        spent(Platform.GOOGLE_ADS, TODAY.minusDays(1), "30.00");
        var daily = Map.of(Platform.GOOGLE_ADS, Money.of("12.00", "EUR"), Platform.META_ADS, Money.of("9.00", "EUR"));
        var amounts = standing().term().amounts(daily);
        budgets.move(acme, "camp_1", amounts);
        clock.pass(Duration.ofDays(1));
        spent(Platform.GOOGLE_ADS, TODAY, "25.00");

        budgets.move(acme, "camp_1", amounts.back());

        assertThat(of(Platform.GOOGLE_ADS)).isEqualTo(Money.of("310.00", "EUR"));
        assertThat(of(Platform.META_ADS)).isEqualTo(Money.of("310.00", "EUR"));
    }

    @Test
    void leavesABudgetThatAPersonSetSince() {
        launch(Period.DAILY, "45.00");
        var old = standing().term().amounts(Map.of(Platform.GOOGLE_ADS, Money.of("40.00", "EUR")));
        move(Map.of(Platform.GOOGLE_ADS, Money.of("30.00", "EUR")));

        assertThatThrownBy(() -> budgets.move(acme, "camp_1", old))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.CampaignVersionDiffers("camp_1"));
        assertThat(of(Platform.GOOGLE_ADS)).isEqualTo(Money.of("30.00", "EUR"));
    }

    @Test
    void movesTheBudgetsOfADay() {
        launch(Period.DAILY, "45.00");
        var wanted = Map.of(Platform.GOOGLE_ADS, Money.of("50.00", "EUR"), Platform.META_ADS, Money.of("40.00", "EUR"));

        var amounts = standing().term().amounts(wanted);
        budgets.move(acme, "camp_1", amounts);
        long version = now().version();
        budgets.move(acme, "camp_1", amounts);

        assertThat(standing().budgets()).isEqualTo(wanted);
        assertThat(now().version()).isEqualTo(version);
    }

    @Test
    void neverTakesMoreThanWasApproved() {
        launch(Period.DAILY, "45.00");

        assertThatThrownBy(() -> move(Map.of(Platform.GOOGLE_ADS, Money.of("45.01", "EUR"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void turnsABudgetForAllTheTimeIntoOnePerDayAndBack() {
        launch(Period.LIFETIME, "310.00");
        spent(Platform.GOOGLE_ADS, TODAY.minusDays(1), "30.00");
        // twenty-seven days are left: the fifteenth of March to the tenth of April
        assertThat(standing().budgets().get(Platform.GOOGLE_ADS)).isEqualTo(Money.of("10.37", "EUR"));

        move(Map.of(Platform.GOOGLE_ADS, Money.of("12.00", "EUR"), Platform.META_ADS, Money.of("9.00", "EUR")));

        assertThat(now().placement(Platform.GOOGLE_ADS).orElseThrow().budget().amount())
                .isEqualTo(Money.of("354.00", "EUR"));
        assertThat(standing().budgets().get(Platform.GOOGLE_ADS)).isEqualTo(Money.of("12.00", "EUR"));
    }

    @Test
    void hidesCampaignsFromOtherOrganisations() {
        launch(Period.DAILY, "45.00");

        assertThat(budgets.find(new OrgId("org_other"), "camp_1", 28)).isEmpty();
    }
}
