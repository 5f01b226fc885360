package io.omnify.auth.adapter.mongo;

import io.omnify.auth.contract.AuthEvents;
import io.omnify.platform.events.OutboxSource;
import jakarta.inject.Singleton;

/** Says where the events of organisations wait. */
@Singleton
public final class OrganizationsOutbox implements OutboxSource {
    @Override
    public String collection() {
        return Collections.ORGANIZATIONS;
    }

    @Override
    public String topic() {
        return AuthEvents.TOPIC;
    }
}
