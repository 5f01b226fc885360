package io.omnify.simulator.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.AdPlatformContract;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.simulator.market.Market;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our adapter drives the simulated Google Ads as any platform, through the real wire. */
@QuarkusTest
class GoogleAdPlatformTest extends AdPlatformContract {
    private static final String TENANT = "google-contract";

    @Inject
    Market market;

    private Joined.Advertising google;

    @BeforeEach
    void connect() {
        google = GoogleWorld.adapter(market);
    }

    @Override
    protected AdPlatform ads() {
        return google.ads();
    }

    @Override
    protected Access access() {
        return GoogleWorld.access(market, TENANT);
    }

    @Override
    protected Access stranger() {
        return GoogleWorld.access(market, "google-stranger");
    }

    @Override
    protected Currency currency() {
        return Currency.getInstance(GoogleWorld.account(market, TENANT).currency());
    }

    @Override
    protected ZoneId zone() {
        return GoogleWorld.account(market, TENANT).zone();
    }

    @Override
    protected boolean wholeDays() {
        return true;
    }

    @Override
    protected Instant now() {
        return market.now();
    }

    @Override
    protected void pass(Duration time) {
        market.advance(time);
    }

    /** Ten days, some of them told again later with more conversions: to the cent what the market has written down. */
    @Test
    void tellsTheMarketsOwnFigures() {
        var access = GoogleWorld.access(market, "google-books");
        var id = ads().create(access, spec("books")).id();
        ads().change(access, id, CampaignChange.status(AdCampaign.Status.ACTIVE));
        var from = now().atZone(zone()).toLocalDate();
        pass(Duration.ofDays(30));
        var days = new ArrayList<DailyMetrics>();
        ads().metrics(access, from, from.plusDays(20), days::add);

        var books = market.books("google_ads", access.account(), from, from.plusDays(20))
                .total();

        assertThat(days).hasSizeGreaterThan(10);
        assertThat(days.stream().mapToLong(day -> day.spend().micros()).sum()).isEqualTo(books.costCents() * 10_000);
        assertThat(days.stream().mapToLong(day -> day.revenue().micros()).sum()).isEqualTo(books.valueCents() * 10_000);
        assertThat(days.stream().mapToLong(DailyMetrics::impressions).sum()).isEqualTo(books.impressions());
    }
}
