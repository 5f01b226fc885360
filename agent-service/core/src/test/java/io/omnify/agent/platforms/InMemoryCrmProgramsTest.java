package io.omnify.agent.platforms;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.CrmPrograms;

class InMemoryCrmProgramsTest extends CrmProgramsContract {
    private final InMemoryCrm crm = new InMemoryCrm(InMemoryCrmTest.NOW);
    private final CrmPrograms programs = new InMemoryCrmPrograms(crm);

    @Override
    protected CrmPrograms programs() {
        return programs;
    }

    @Override
    protected Access access() {
        return InMemoryCrmTest.ACCESS;
    }

    @Override
    protected String contact() {
        return InMemoryCrmTest.contact(crm);
    }
}
