package io.omnify.agent.platforms;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.EmailCampaigns;
import java.util.Set;

class InMemoryEmailCampaignsTest extends EmailCampaignsContract {
    private final EmailCampaigns emails = new InMemoryEmailCampaigns(Set.of("new"), InMemoryCrmTest.NOW);

    @Override
    protected EmailCampaigns emails() {
        return emails;
    }

    @Override
    protected Access access() {
        return InMemoryCrmTest.ACCESS;
    }

    @Override
    protected String tag() {
        return "new";
    }
}
