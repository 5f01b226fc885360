package io.omnify.simulator.linkedin;

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
import java.time.ZoneOffset;
import java.util.Currency;
import org.junit.jupiter.api.BeforeEach;

/** Our adapter drives the simulated LinkedIn as any platform, through the real wire. */
@QuarkusTest
class LinkedInAdPlatformTest extends AdPlatformContract {
    @Inject
    Market market;

    private Joined.Advertising linkedIn;

    @BeforeEach
    void connect() {
        linkedIn = LinkedInWorld.adapter();
    }

    @Override
    protected AdPlatform ads() {
        return linkedIn.ads();
    }

    @Override
    protected Access access() {
        return LinkedInWorld.access(market, "linkedin-contract");
    }

    @Override
    protected Access stranger() {
        return LinkedInWorld.access(market, "linkedin-stranger");
    }

    @Override
    protected Currency currency() {
        return Currency.getInstance(
                LinkedInWorld.account(market, "linkedin-contract").currency());
    }

    @Override
    protected ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    protected boolean tellsHours() {
        return false;
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
