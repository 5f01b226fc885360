package io.omnify.simulator.gohighlevel;

import io.omnify.agent.platforms.CrmContract;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.Crm;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class GoHighLevelCrmTest extends CrmContract {
    private final Ghl ghl = new Ghl();

    @Override
    protected Crm crm() {
        return Ghl.clients().crm();
    }

    @Override
    protected Access access() {
        return ghl.access();
    }

    @Override
    protected Access stranger() {
        return Ghl.access("stranger");
    }
}
