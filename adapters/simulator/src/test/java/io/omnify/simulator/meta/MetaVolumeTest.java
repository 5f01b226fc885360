package io.omnify.simulator.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Creative;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Money;
import io.omnify.simulator.market.Market;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Months of several campaigns, one of which has ended, page by page: what arrives is what the market's books say, to the cent. */
@QuarkusTest
class MetaVolumeTest {
    private static final int CAMPAIGNS = 12;
    private static final int DAYS = 90;

    @Inject
    Market market;

    @BeforeEach
    void noFaults() {
        RestAssured.given().delete("/simulator/faults");
    }

    @Test
    void bringsEveryDayOfALongRangeOnceAndToTheCent() {
        var account = market.accounts(Nodes.VENDOR, "volume").getFirst();
        var access = Meta.access("volume", account);
        var ads = Meta.joined().ads();
        var from = account.day(market.now());
        for (int i = 0; i < CAMPAIGNS; i++) {
            var made = ads.create(access, spec("cmp_" + i, account.zone()));
            ads.change(access, made.id(), CampaignChange.status(Status.ACTIVE));
        }
        market.advance(Duration.ofDays(DAYS));
        var to = account.day(market.now()).minusDays(1);
        ads.find(access, "cmp_0").ifPresent(each -> ads.change(access, each.id(), CampaignChange.status(Status.ENDED)));

        var days = new ArrayList<DailyMetrics>();
        ads.metrics(access, from, to, days::add);

        assertThat(days).hasSizeGreaterThan(1_000);
        assertThat(days.stream().map(day -> day.campaign() + day.day())).doesNotHaveDuplicates();
        var cents =
                days.stream().mapToLong(day -> day.spend().micros() / 10_000).sum();
        var books = market.books(Nodes.VENDOR, account.id(), from, to).total();
        assertThat(cents).isEqualTo(books.costCents());
        var worth =
                days.stream().mapToLong(day -> day.revenue().micros() / 10_000).sum();
        assertThat(worth).isEqualTo(books.valueCents());
    }

    /** Each once, page by page, and in all what the books say of those days. */
    @Test
    void bringsEveryHourOfAWeekOnceAndToTheCent() {
        var account = market.accounts(Nodes.VENDOR, "hours").getFirst();
        var access = Meta.access("hours", account);
        var ads = Meta.joined().ads();
        for (int i = 0; i < CAMPAIGNS; i++) {
            var made = ads.create(access, spec("cmp_" + i, account.zone()));
            ads.change(access, made.id(), CampaignChange.status(Status.ACTIVE));
        }
        market.advance(Duration.ofDays(9));
        var to = account.day(market.now()).minusDays(1);
        var from = to.minusDays(6);

        var hours = new ArrayList<HourlyMetrics>();
        ads.hourly().orElseThrow().metrics(access, from, to, hours::add);

        assertThat(hours).hasSizeGreaterThan(1_000);
        assertThat(hours.stream().map(hour -> hour.campaign() + hour.day() + "/" + hour.hour()))
                .doesNotHaveDuplicates();
        var cents =
                hours.stream().mapToLong(hour -> hour.spend().micros() / 10_000).sum();
        var books = market.books(Nodes.VENDOR, account.id(), from, to).total();
        assertThat(cents).isEqualTo(books.costCents());
        assertThat(hours.stream().mapToLong(HourlyMetrics::clicks).sum()).isEqualTo(books.clicks());
    }

    private CampaignSpec spec(String reference, java.time.ZoneId zone) {
        return new CampaignSpec(
                reference,
                "Volume",
                Objective.SALES,
                new CampaignBudget(Money.of("80.00", "EUR"), Period.DAILY),
                new Schedule(market.now().atZone(zone), null),
                Audience.in("DE"),
                List.of(new Creative("Buy " + reference, "Now", URI.create("https://shop.example/"), null)));
    }
}
