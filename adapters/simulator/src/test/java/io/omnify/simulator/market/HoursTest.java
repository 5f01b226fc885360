package io.omnify.simulator.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is known by the hour is the day it is part of, to the cent. */
class HoursTest {
    private static List<SimHour> hours(Market market, MarketAccount account, LocalDate from, LocalDate to) {
        return market.hours(account.vendor(), account.id(), "1", from, to);
    }

    private static SimDay sum(List<SimHour> hours) {
        return hours.stream()
                .map(SimHour::part)
                .reduce((one, other) -> new SimDay(
                        one.campaign(),
                        one.day(),
                        one.impressions() + other.impressions(),
                        one.clicks() + other.clicks(),
                        one.costCents() + other.costCents(),
                        one.conversions() + other.conversions(),
                        one.valueCents() + other.valueCents()))
                .orElseThrow();
    }

    private static Market since(Instant start) {
        var market = Market.still(7, start);
        for (var vendor : Ads.VENDORS) market.put(Ads.active(Ads.euros(market, vendor), "1", Ads.daily(60_000)));
        return market;
    }

    @Test
    void addUpToTheirDayWhateverComesToBeKnownLater() {
        var market = since(Ads.START);
        var account = Ads.euros(market, "google_ads");
        market.advance(Duration.ofDays(6).plusHours(13));
        var first = hours(market, account, Ads.FIRST.plusDays(4), Ads.FIRST.plusDays(4));
        market.advance(Duration.ofDays(2));
        var later = hours(market, account, Ads.FIRST.plusDays(4), Ads.FIRST.plusDays(4));

        assertThat(sum(later).conversions()).isGreaterThan(sum(first).conversions());
        for (var day : Ads.days(market, account).subList(2, 9))
            assertThat(sum(hours(market, account, day.day(), day.day()))).isEqualTo(day);
        assertThat(hours(market, account, Ads.FIRST.plusDays(8), Ads.FIRST.plusDays(8)))
                .extracting(SimHour::hour)
                .allSatisfy(hour -> assertThat(hour).isBetween(0, 12));
    }

    /** Clocks are set forward on the 29th of March 2026 and back on the 25th of October. */
    @Test
    void haveNoneThatIsLeftOutAndOneForTheOneThatComesTwice() {
        for (var change : List.of("2026-03-29", "2026-10-25")) {
            var day = LocalDate.parse(change);
            var start = day.minusDays(1)
                    .atStartOfDay(Ads.euros(since(Ads.START), "meta_ads").zone());
            var market = since(start.toInstant());
            market.advance(Duration.ofDays(3));
            for (var vendor : Ads.VENDORS) {
                var account = Ads.euros(market, vendor);
                var hours = hours(market, account, day, day);
                var whole = market.days(vendor, account.id(), List.of("1"), day, day)
                        .getFirst();
                assertThat(sum(hours)).isEqualTo(whole);
                assertThat(hours).extracting(SimHour::hour).doesNotHaveDuplicates();
                if (day.getMonthValue() == 3)
                    assertThat(hours).extracting(SimHour::hour).doesNotContain(2);
            }
        }
    }

    @Test
    void areForgottenAfterAWeek() {
        var market = since(Ads.START);
        var account = Ads.euros(market, "meta_ads");
        market.advance(Duration.ofDays(30));
        var kept = hours(market, account, Ads.FIRST, Ads.FIRST.plusDays(40));
        assertThat(kept).extracting(hour -> hour.part().day()).contains(Ads.FIRST.plusDays(29));
        assertThat(kept.stream().map(hour -> hour.part().day()).distinct()).hasSize(8);
    }
}
