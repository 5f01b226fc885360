package io.omnify.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptimumTest {
    private static final LocalDate LAST = Ads.FIRST.plusDays(13);
    private static final long BUDGET = 14 * 60_000;

    private static List<SimCampaign> campaigns(Market market) {
        var campaigns = new ArrayList<SimCampaign>();
        for (var vendor : Ads.VENDORS)
            for (int i = 0; i < 2; i++)
                campaigns.add(Ads.active(Ads.euros(market, vendor), vendor + i, Ads.daily(10_000)));
        campaigns.forEach(market::put);
        return campaigns;
    }

    private static double value(Market market, List<SimCampaign> campaigns, long[] split) {
        double value = 0;
        for (int i = 0; i < split.length; i++)
            value += market.expectedValue(campaigns.get(i), split[i], Ads.FIRST, LAST);
        return value;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void expectsMoreForMoreMoneyButLessForEachFurtherCent(long seed) {
        var book = new TermsBook(seed);
        for (var vendor : Ads.VENDORS) {
            var account = Market.still(seed, Ads.START).accounts(vendor, "acme").getFirst();
            var response = new Response(book.of(account, "SALES", "people", "picture"), 14, 123_456);
            double step = response.most() / 2_000;
            for (double cents = step; cents + step < response.most(); cents += step) {
                double gain = response.value(cents) - response.value(cents - step);
                double next = response.value(cents + step) - response.value(cents);
                assertThat(next).isPositive().isLessThan(gain);
                assertThat(response.marginal(cents) * step).isBetween(next, gain);
            }
            assertThat(response.value(2 * response.most())).isEqualTo(response.value(response.most()));
        }
    }

    @Test
    void reallyBringsMoreForMoreMoneyButLessPerCent() {
        var market = Market.still(4, Ads.START);
        var account = Ads.euros(market, "google_ads");
        var campaigns = new ArrayList<SimCampaign>();
        for (int i = 1; i <= 12; i++) {
            var one = Ads.active(account, "same", Ads.daily(i * 15_000L));
            campaigns.add(new SimCampaign(
                    one.vendor(),
                    one.account(),
                    "c" + i,
                    one.name(),
                    one.status(),
                    one.budget(),
                    null,
                    null,
                    one.objective(),
                    one.audience(),
                    one.creative()));
        }
        campaigns.forEach(market::put);
        market.advance(Duration.ofDays(14));
        var lines = market.books("google_ads", account.id()).campaigns();
        for (int i = 1; i < lines.size(); i++) {
            assertThat(lines.get(i).expectedValueCents())
                    .isGreaterThan(lines.get(i - 1).expectedValueCents());
            assertThat(perCent(lines.get(i))).isLessThan(perCent(lines.get(i - 1)));
        }
    }

    private static double perCent(Books.Line line) {
        return (double) line.expectedValueCents() / line.costCents();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isBeatenByNoOtherSplit(long seed) {
        var market = Market.still(seed, Ads.START);
        var campaigns = campaigns(market);
        var optimum = market.optimum(campaigns, BUDGET, Ads.FIRST, LAST);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        var best =
                optimum.shares().stream().mapToLong(Optimum.Share::spendCents).toArray();

        assertThat(best)
                .satisfies(split ->
                        assertThat(java.util.Arrays.stream(split).sum()).isEqualTo(BUDGET));
        assertThat(optimum.unspentCents()).isZero();
        assertThat(value(market, campaigns, best)).isCloseTo(optimum.valueCents(), Percentage.withPercentage(0.001));
        assertThat(optimum.equalValueCents()).isLessThanOrEqualTo(optimum.valueCents());
        for (int i = 0; i < 2_000; i++) {
            var other = best.clone();
            int from = random.nextInt(best.length);
            int to = random.nextInt(best.length);
            long moved = (long) (other[from] * random.nextDouble());
            other[from] -= moved;
            other[to] += moved;
            assertThat(value(market, campaigns, other)).isLessThan(optimum.valueCents() + 2);
        }
    }

    @Test
    void isWhatTheMarketReallyBringsToWhoFollowsIt() {
        var market = Market.still(5, Ads.START);
        var campaigns = campaigns(market);
        var optimum = market.optimum(campaigns, BUDGET, Ads.FIRST, LAST);
        for (int i = 0; i < campaigns.size(); i++) {
            long daily = optimum.shares().get(i).spendCents() / 14;
            market.put(campaigns.get(i).withBudget(daily > 0 ? Ads.daily(daily) : null));
        }
        market.advance(Duration.ofDays(14));
        long expected = 0;
        for (var vendor : Ads.VENDORS)
            expected += market.books(vendor, Ads.euros(market, vendor).id(), Ads.FIRST, LAST)
                    .total()
                    .expectedValueCents();

        assertThat(expected).isLessThan(optimum.valueCents());
        assertThat(expected).isGreaterThan(optimum.valueCents() * 97 / 100);
        assertThat(market.optimum(campaigns, BUDGET, Ads.FIRST, LAST))
                .as("looking back")
                .isEqualTo(optimum);
    }

    /** Chance has a mean of one: over many campaigns the true value comes close to the expected one. */
    @Test
    void expectsWhatHappensOnAverage() {
        var market = Market.still(3, Ads.START);
        var account = Ads.euros(market, "meta_ads");
        for (int i = 0; i < 200; i++) market.put(Ads.active(account, "" + i, Ads.daily(20_000)));
        market.advance(Duration.ofDays(30));
        var total = market.books("meta_ads", account.id()).total();

        assertThat((double) total.finalValueCents())
                .isCloseTo(total.expectedValueCents(), Percentage.withPercentage(4));
    }

    @Test
    void showsThatPeopleTireOfACreativeAndLikeANewOne() {
        var market = Market.still(5, Ads.START);
        var account = Ads.euros(market, "meta_ads");
        var campaign = Ads.active(account, "1", Ads.daily(80_000));
        market.put(campaign);
        market.advance(Duration.ofDays(56));
        var first = market.books("meta_ads", account.id(), Ads.FIRST, Ads.FIRST.plusDays(6));
        var late = market.books("meta_ads", account.id(), Ads.FIRST.plusDays(49), Ads.FIRST.plusDays(55));

        assertThat(late.total().costCents()).isEqualTo(first.total().costCents());
        assertThat(late.total().expectedValueCents()).isLessThan(first.total().expectedValueCents() * 8 / 10);
        var fresh = new SimCampaign(
                campaign.vendor(),
                campaign.account(),
                campaign.id(),
                campaign.name(),
                campaign.status(),
                campaign.budget(),
                null,
                null,
                campaign.objective(),
                campaign.audience(),
                "another");
        var week = Ads.FIRST.plusDays(56);
        double tired = market.expectedValue(campaign, 80_000, week, week.plusDays(6));
        market.put(fresh);
        double rested = market.expectedValue(fresh, 80_000, week, week.plusDays(6));
        assertThat(rested).isNotEqualTo(tired);
        market.put(campaign);
        assertThat(market.expectedValue(campaign, 80_000, week, week.plusDays(6)))
                .as("an old creative stays tired")
                .isEqualTo(tired);
    }

    @Test
    void splitsNothingItCannotCompare() {
        var market = Market.still(5, Ads.START);
        var europe = Ads.active(market.accounts("meta_ads", "acme").get(0), "1", Ads.daily(100));
        var america = Ads.active(market.accounts("meta_ads", "acme").get(1), "2", Ads.daily(100));
        market.put(europe);
        market.put(america);

        assertThatThrownBy(() -> market.optimum(List.of(europe, america), 1, Ads.FIRST, LAST))
                .hasMessageContaining("currencies");
        assertThatThrownBy(() -> market.optimum(List.of(), 1, Ads.FIRST, LAST)).hasMessageContaining("nothing");
    }
}
