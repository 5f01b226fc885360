package io.omnify.simulator.google;

import io.omnify.agent.platforms.AdPlatformContract;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.simulator.market.Market;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.BeforeEach;

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
}
