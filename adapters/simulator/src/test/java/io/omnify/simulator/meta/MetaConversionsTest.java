package io.omnify.simulator.meta;

import io.omnify.agent.platforms.ConversionSinkContract;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.ConversionSink;
import io.omnify.simulator.market.Market;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

/** The Conversions API through our adapter over the real wire. */
@QuarkusTest
class MetaConversionsTest extends ConversionSinkContract {
    @Inject
    Market market;

    @BeforeEach
    void noFaults() {
        RestAssured.given().delete("/simulator/faults");
    }

    @Override
    protected ConversionSink conversions() {
        return Meta.joined().conversions();
    }

    @Override
    protected Access access() {
        return Meta.access("acme", market.accounts(Nodes.VENDOR, "acme").getFirst());
    }

    @Override
    protected String action() {
        return Nodes.pixel(market.accounts(Nodes.VENDOR, "acme").getFirst());
    }

    @Override
    protected Instant now() {
        return Instant.now();
    }
}
