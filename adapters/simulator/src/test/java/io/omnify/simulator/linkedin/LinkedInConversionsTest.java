package io.omnify.simulator.linkedin;

import io.omnify.agent.platforms.ConversionSinkContract;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.ConversionSink;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.simulator.market.Market;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;

/** Conversions told to the simulated LinkedIn, as to any platform. */
@QuarkusTest
class LinkedInConversionsTest extends ConversionSinkContract {
    @Inject
    Market market;

    private Joined.Advertising linkedIn;

    @BeforeEach
    void connect() {
        linkedIn = LinkedInWorld.adapter();
    }

    @Override
    protected ConversionSink conversions() {
        return linkedIn.conversions();
    }

    @Override
    protected Access access() {
        return LinkedInWorld.access(market, "linkedin-conversions");
    }

    @Override
    protected String action() {
        return access().account() + "1";
    }

    @Override
    protected Instant now() {
        return market.now();
    }
}
