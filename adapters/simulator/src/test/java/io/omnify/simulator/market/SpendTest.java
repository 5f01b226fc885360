package io.omnify.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.simulator.market.SimCampaign.SimBudget;
import io.omnify.simulator.market.SimCampaign.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpendTest {
    private final Market market = Market.still(11, Ads.START);
    private final MarketAccount account = Ads.euros(market, "meta_ads");

    private long spentAfter(Duration step) {
        market.advance(step);
        return Ads.spent(market, account);
    }

    @Test
    void spendsAllOfADailyBudgetAndNoMore() {
        market.put(Ads.active(account, "1", Ads.daily(12_345)));
        market.advance(Duration.ofDays(21));

        assertThat(Ads.days(market, account))
                .hasSize(21)
                .allSatisfy(day -> assertThat(day.costCents()).isEqualTo(12_345));
    }

    @Test
    void spreadsALifetimeBudgetOverTheWholeSchedule() {
        var end = Ads.START.plus(Duration.ofDays(10));
        market.put(Ads.active(account, "1", Ads.lifetime(100_001)).withSchedule(null, end));

        assertThat(spentAfter(Duration.ofDays(5))).isBetween(40_000L, 60_000L);
        assertThat(spentAfter(Duration.ofDays(20))).isEqualTo(100_001);
        assertThat(Ads.days(market, account)).hasSize(10);
    }

    @Test
    void spendsNothingOutsideItsSchedule() {
        var start = Ads.START.plus(Duration.ofDays(1)).plusSeconds(1_234);
        var end = start.plus(Duration.ofMinutes(100));
        market.put(Ads.active(account, "1", Ads.daily(10_000)).withSchedule(start, end));

        assertThat(spentAfter(Duration.ofDays(1))).isZero();
        assertThat(spentAfter(Duration.ofHours(3))).isEqualTo(10_000);
        assertThat(spentAfter(Duration.ofDays(9))).isEqualTo(10_000);
    }

    @Test
    void stopsAtTheVeryMomentOfAPause() {
        market.put(Ads.active(account, "1", Ads.daily(100_000)));
        long noon = spentAfter(Duration.ofHours(12));
        long whole = spentAfter(Duration.ofHours(1)) - noon;
        market.advance(Duration.ofMinutes(15));
        market.put(Ads.active(account, "1", Ads.daily(100_000)).withStatus(Status.PAUSED));
        long quarter = spentAfter(Duration.ofMinutes(45)) - noon - whole;

        assertThat(quarter).isPositive().isLessThan(whole / 2);
        assertThat(spentAfter(Duration.ofDays(3))).isEqualTo(noon + whole + quarter);
    }

    @Test
    void spendsNothingMoreWhenTheBudgetFallsBelowWhatIsSpent() {
        market.put(Ads.active(account, "1", Ads.daily(100_000)));
        long spent = spentAfter(Duration.ofHours(18));
        market.put(Ads.active(account, "1", Ads.daily(spent / 2)));

        assertThat(spentAfter(Duration.ofHours(6))).isEqualTo(spent);
        assertThat(spentAfter(Duration.ofHours(24))).isEqualTo(spent + spent / 2);
    }

    @Test
    void spendsNothingWithoutABudgetAndNeverBuysAllPeople() {
        market.put(Ads.active(account, "none", Ads.daily(1)).withBudget(null));
        market.put(Ads.active(account, "rich", Ads.daily(1_000_000_000)));
        market.advance(Duration.ofDays(3));

        assertThat(Ads.days(market, account)).extracting(SimDay::campaign).containsOnly("rich");
        assertThat(Ads.days(market, account))
                .allSatisfy(day -> assertThat(day.costCents()).isBetween(1L, 500_000_000L));
    }

    /** Whatever is changed and whenever: in no moment is more spent than the budget in force leaves. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void neverSpendsMoreThanTheBudgetInForce(long seed) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var account = Ads.euros(market, Ads.VENDORS.get((int) (seed % 3)));
        Map<LocalDate, Long> most = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            var campaign = change(random, account);
            market.put(campaign);
            Instant from = market.now();
            market.advance(Duration.ofMinutes(60L * random.nextInt(1, 9)));
            note(most, campaign, account.day(from), account.day(market.now()));
        }
        market.advance(Duration.ofHours(1));
        note(
                most,
                market.list(account.vendor(), account.id()).getFirst(),
                account.day(market.now()),
                account.day(market.now()));

        assertThat(Ads.days(market, account))
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.costCents()).isLessThanOrEqualTo(most.getOrDefault(day.day(), 0L)));
    }

    private static SimCampaign change(RandomGenerator random, MarketAccount account) {
        return Ads.active(account, "1", Ads.daily(random.nextLong(100, 80_000)))
                .withStatus(random.nextInt(4) == 0 ? Status.PAUSED : Status.ACTIVE);
    }

    private static void note(Map<LocalDate, Long> most, SimCampaign campaign, LocalDate from, LocalDate to) {
        SimBudget budget = campaign.budget();
        if (budget == null || campaign.status() != Status.ACTIVE) return;
        for (var day = from; !day.isAfter(to); day = day.plusDays(1)) most.merge(day, budget.cents(), Math::max);
    }
}
