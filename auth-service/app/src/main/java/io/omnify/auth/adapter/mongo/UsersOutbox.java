package io.omnify.auth.adapter.mongo;

import io.omnify.auth.contract.AuthEvents;
import io.omnify.platform.events.OutboxSource;
import jakarta.inject.Singleton;

/** Says where the events of people wait. */
@Singleton
public final class UsersOutbox implements OutboxSource {
    @Override
    public String collection() {
        return Collections.USERS;
    }

    @Override
    public String topic() {
        return AuthEvents.TOPIC;
    }
}
