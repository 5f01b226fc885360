package io.omnify.agent.platforms;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.platforms.port.Crm;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;

class InMemoryCrmTest extends CrmContract {
    static final InstantSource NOW = InstantSource.fixed(Instant.parse("2026-11-23T06:00:00Z"));
    static final Access ACCESS = InMemoryAdPlatformTest.access("1");

    private final InMemoryCrm crm = new InMemoryCrm(NOW);

    @Override
    protected Crm crm() {
        return crm;
    }

    @Override
    protected Access access() {
        return ACCESS;
    }

    @Override
    protected Access stranger() {
        return InMemoryAdPlatformTest.access("2");
    }

    static String contact(Crm crm) {
        var fields = new ContactFields("A", UUID.randomUUID() + "@example.com", "+4930", null, null, Map.of());
        return crm.upsert(ACCESS, fields, List.of("new")).id();
    }
}
