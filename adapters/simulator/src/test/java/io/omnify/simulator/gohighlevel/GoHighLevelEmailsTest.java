package io.omnify.simulator.gohighlevel;

import io.omnify.agent.platforms.EmailCampaignsContract;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.EmailCampaigns;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;

@QuarkusTest
class GoHighLevelEmailsTest extends EmailCampaignsContract {
    private final Ghl ghl = new Ghl();

    @Override
    protected EmailCampaigns emails() {
        return Ghl.clients().emailCampaigns();
    }

    /** As the dashboard makes it: nobody told it the id of a user. */
    @Override
    protected Access access() {
        var told = ghl.access();
        return new Access(
                told.org(), told.connection(), told.platform(), told.mode(), told.account(), Map.of(), told.token());
    }

    @Override
    protected String tag() {
        return ghl.contact().tags().getFirst();
    }
}
