package io.omnify.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.simulator.market.SimCampaign.Status;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarketTest {
    private final Market market = Market.still(7, Ads.START);
    private final MarketAccount account = Ads.euros(market, "google_ads");

    /** Somebody works with the market for ten days; how often somebody looks in between is up to the caller. */
    private static List<SimDay> story(long seed, Duration look) {
        var market = Market.still(seed, Ads.START);
        for (var vendor : Ads.VENDORS) market.put(Ads.active(Ads.euros(market, vendor), "1", Ads.daily(20_000)));
        var meta = Ads.euros(market, "meta_ads");
        var figures = new ArrayList<SimDay>();
        for (int hour = 0; hour < 240; hour++) {
            market.advance(Duration.ofMinutes(60));
            if (hour == 55) market.put(Ads.active(meta, "1", Ads.daily(31_234)));
            if (hour == 100) market.put(Ads.active(meta, "1", Ads.daily(31_234)).withStatus(Status.PAUSED));
            if (hour == 130) market.put(Ads.active(meta, "1", Ads.lifetime(300_000)));
            if (hour % look.toHours() == 0) Ads.days(market, meta);
        }
        for (var vendor : Ads.VENDORS) figures.addAll(Ads.days(market, Ads.euros(market, vendor)));
        return figures;
    }

    @Test
    void givesTheSameFiguresForTheSameSeedHoweverOftenSomebodyLooks() {
        var figures = story(7, Duration.ofDays(100));

        assertThat(figures).hasSizeGreaterThan(25);
        assertThat(story(7, Duration.ofHours(1))).isEqualTo(figures);
        assertThat(story(8, Duration.ofDays(100))).isNotEqualTo(figures);
    }

    @Test
    void takesNoFiguresFromTheIdsOfOthers() {
        market.put(Ads.active(account, "1", Ads.daily(10_000)));
        market.advance(Duration.ofDays(5));
        var alone = Ads.days(market, account);
        var busy = Market.still(7, Ads.START);
        for (int i = 9; i > 0; i--) busy.put(Ads.active(Ads.euros(busy, "google_ads"), "" + i, Ads.daily(10_000)));
        busy.advance(Duration.ofDays(5));

        assertThat(busy.days("google_ads", account.id(), List.of("1"), Ads.FIRST, Ads.FIRST.plusDays(9)))
                .isEqualTo(alone);
    }

    @Test
    void hasTwoAccountsForEachTenantAndNoneForStrangers() {
        var accounts = market.accounts("meta_ads", "acme");

        assertThat(accounts).extracting(MarketAccount::currency).containsExactly("EUR", "USD");
        assertThat(accounts)
                .extracting(each -> each.zone().getId())
                .containsExactly("Europe/Berlin", "America/New_York");
        assertThat(Market.still(99, Ads.START).accounts("meta_ads", "acme")).isEqualTo(accounts);
        assertThat(market.accounts("meta_ads", "other")).doesNotContainAnyElementsOf(accounts);
        assertThatThrownBy(() -> market.put(
                        new SimCampaign("meta_ads", "1", "1", "x", Status.ACTIVE, null, null, null, "SALES", "a", "c")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void restatesPastDaysUntilAllConversionsAreKnown() {
        market.put(Ads.active(account, "1", Ads.daily(60_000)));
        market.advance(Duration.ofDays(3));
        market.put(Ads.active(account, "1", Ads.daily(60_000)).withStatus(Status.PAUSED));
        var known = new HashMap<LocalDate, Long>();
        int restated = 0;
        for (int day = 0; day < 20; day++) {
            for (var figures : Ads.days(market, account)) {
                var before = known.put(figures.day(), figures.conversions());
                if (before != null && figures.conversions() > before) restated++;
                assertThat(before == null ? 0L : before).isLessThanOrEqualTo(figures.conversions());
            }
            market.advance(Duration.ofDays(1));
        }
        var last = market.books("google_ads", account.id()).total();

        assertThat(restated).as("days told again with more").isGreaterThanOrEqualTo(3);
        assertThat(last.conversionsToCome()).isZero();
        assertThat(last.conversions())
                .isEqualTo(known.values().stream().mapToLong(Long::longValue).sum());
        market.advance(Duration.ofDays(300));
        assertThat(market.books("google_ads", account.id()).total()).isEqualTo(last);
    }

    @Test
    void knowsTheFinalValueBeforeItIsTold() {
        market.put(Ads.active(account, "1", Ads.daily(60_000)));
        market.advance(Duration.ofDays(5));
        market.put(Ads.active(account, "1", Ads.daily(60_000)).withStatus(Status.PAUSED));
        market.advance(Duration.ofHours(1));
        var early = market.books("google_ads", account.id()).total();
        market.advance(Duration.ofDays(15));
        var late = market.books("google_ads", account.id()).total();

        assertThat(early.valueCentsToCome()).isPositive();
        assertThat(late.valueCents()).isEqualTo(early.finalValueCents());
        assertThat(late.costCents()).isEqualTo(early.costCents());
    }

    @Test
    void keepsBooksThatAreTheSumOfWhatIsReported() {
        for (int i = 0; i < 12; i++) market.put(Ads.active(account, "" + i, Ads.daily(3_333 + 1_111L * i)));
        for (int day = 0; day < 30; day++) market.advance(Duration.ofHours(23));
        var reported = Ads.days(market, account);
        var books = market.books("google_ads", account.id());

        assertThat(books.total().costCents())
                .isEqualTo(reported.stream().mapToLong(SimDay::costCents).sum())
                .isEqualTo(books.campaigns().stream()
                        .mapToLong(Books.Line::costCents)
                        .sum())
                .isPositive();
        assertThat(books.total().valueCents())
                .isEqualTo(reported.stream().mapToLong(SimDay::valueCents).sum());
        assertThat(books.total().conversions())
                .isEqualTo(reported.stream().mapToLong(SimDay::conversions).sum());
        assertThat(books.total().clicks())
                .isEqualTo(reported.stream().mapToLong(SimDay::clicks).sum());
        assertThat(books.total().impressions())
                .isEqualTo(reported.stream().mapToLong(SimDay::impressions).sum());
    }

    @Test
    void followsDaysAndNightsAndWeeks() {
        var work = Ads.euros(market, "linkedin_ads");
        market.put(Ads.active(work, "1", Ads.daily(50_000)));
        Map<Integer, Long> spent = new HashMap<>();
        for (int hour = 0; hour < 24; hour++) {
            long before = Ads.spent(market, work);
            market.advance(Duration.ofHours(1));
            spent.put(hour, Ads.spent(market, work) - before);
        }

        assertThat(spent.get(9)).isGreaterThan(3 * spent.get(3));
        var rhythm = Rhythm.at("linkedin_ads");
        assertThat(rhythm.between(Ads.START, Ads.START.plus(Duration.ofDays(7)), work.zone()))
                .isBetween(6.999, 7.001);
        assertThat(rhythm.between(Ads.START, Ads.START.plus(Duration.ofDays(1)), work.zone()))
                .isGreaterThan(2
                        * rhythm.between(
                                Ads.START.plus(Duration.ofDays(5)), Ads.START.plus(Duration.ofDays(6)), work.zone()));
    }

    @Test
    void countsDaysInTheAccountsZone() {
        var america = market.accounts("google_ads", "acme").get(1);
        market.put(Ads.active(america, "1", Ads.daily(10_000)));
        market.advance(Duration.ofHours(5)); // still the day before in New York

        assertThat(Ads.days(market, america)).extracting(SimDay::day).containsExactly(Ads.FIRST.minusDays(1));
    }

    @Test
    void runsNinetyDaysOfFiftyCampaigns() {
        for (int i = 0; i < 50; i++)
            market.put(Ads.active(Ads.euros(market, Ads.VENDORS.get(i % 3)), "" + i, Ads.daily(12_345)));
        market.advance(Duration.ofDays(90).plusHours(2)); // summer begins: one hour is missing

        for (var vendor : Ads.VENDORS) {
            var days = Ads.days(market, Ads.euros(market, vendor));
            assertThat(days.stream().filter(day -> day.day().isBefore(Ads.FIRST.plusDays(90))))
                    .hasSizeBetween(16 * 90, 17 * 90)
                    .allSatisfy(day -> assertThat(day.costCents()).isEqualTo(12_345));
        }
    }
}
