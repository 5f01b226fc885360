package io.omnify.simulator.meta;

import io.omnify.agent.platforms.AdPlatformContract;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import org.junit.jupiter.api.BeforeEach;

/** Campaigns through our adapter over the real wire. */
@QuarkusTest
class MetaAdPlatformTest extends AdPlatformContract {
    @Inject
    Market market;

    @BeforeEach
    void noFaults() {
        RestAssured.given().delete("/simulator/faults");
    }

    private MarketAccount account(String tenant) {
        return market.accounts(Nodes.VENDOR, tenant).getFirst();
    }

    @Override
    protected AdPlatform ads() {
        return Meta.joined().ads();
    }

    @Override
    protected Access access() {
        return Meta.access("acme", account("acme"));
    }

    @Override
    protected Access stranger() {
        return Meta.access("other", account("other"));
    }

    @Override
    protected Currency currency() {
        return Currency.getInstance("EUR");
    }

    @Override
    protected ZoneId zone() {
        return account("acme").zone();
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
