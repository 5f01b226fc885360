package io.omnify.simulator.gohighlevel;

import io.omnify.agent.platforms.EmailCampaignsContract;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.EmailCampaigns;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class GoHighLevelEmailsTest extends EmailCampaignsContract {
    private final Ghl ghl = new Ghl();

    @Override
    protected EmailCampaigns emails() {
        return Ghl.clients().emailCampaigns();
    }

    @Override
    protected Access access() {
        return ghl.access();
    }

    @Override
    protected String tag() {
        return ghl.contact().tags().getFirst();
    }
}
