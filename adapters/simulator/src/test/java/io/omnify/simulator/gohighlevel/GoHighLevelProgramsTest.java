package io.omnify.simulator.gohighlevel;

import io.omnify.agent.platforms.CrmProgramsContract;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.CrmPrograms;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class GoHighLevelProgramsTest extends CrmProgramsContract {
    private final Ghl ghl = new Ghl();

    @Override
    protected CrmPrograms programs() {
        return Ghl.clients().programs();
    }

    @Override
    protected Access access() {
        return ghl.access();
    }

    @Override
    protected String contact() {
        return ghl.contact().id();
    }
}
