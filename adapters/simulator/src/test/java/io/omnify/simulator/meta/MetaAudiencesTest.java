package io.omnify.simulator.meta;

import io.omnify.agent.platforms.AudienceSyncContract;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.AudienceSync;
import io.omnify.simulator.market.Market;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;

/** Custom audiences through our adapter over the real wire. */
@QuarkusTest
class MetaAudiencesTest extends AudienceSyncContract {
    @Inject
    Market market;

    @BeforeEach
    void noFaults() {
        RestAssured.given().delete("/simulator/faults");
    }

    @Override
    protected AudienceSync audiences() {
        return Meta.joined().audiences();
    }

    @Override
    protected Access access() {
        return Meta.access("acme", market.accounts(Nodes.VENDOR, "acme").getFirst());
    }
}
