package io.omnify.simulator.gohighlevel;

import io.omnify.agent.platforms.DealsContract;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.Deals;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class GoHighLevelDealsTest extends DealsContract {
    private final Ghl ghl = new Ghl();

    @Override
    protected Deals deals() {
        return Ghl.clients().deals();
    }

    @Override
    protected Access access() {
        return ghl.access();
    }

    @Override
    protected String contact() {
        return ghl.contact().id();
    }

    @Override
    protected String currency() {
        return "EUR";
    }
}
