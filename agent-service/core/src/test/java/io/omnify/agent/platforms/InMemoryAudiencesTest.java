package io.omnify.agent.platforms;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.port.AudienceSync;

class InMemoryAudiencesTest extends AudienceSyncContract {
    private final InMemoryAudiences audiences = new InMemoryAudiences();

    @Override
    protected AudienceSync audiences() {
        return audiences;
    }

    @Override
    protected Access access() {
        return InMemoryAdPlatformTest.access("1");
    }
}
