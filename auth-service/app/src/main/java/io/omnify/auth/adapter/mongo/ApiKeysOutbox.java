package io.omnify.auth.adapter.mongo;

import io.omnify.auth.contract.AuthEvents;
import io.omnify.platform.events.OutboxSource;
import jakarta.inject.Singleton;

/** Says where the events of API keys wait. */
@Singleton
public final class ApiKeysOutbox implements OutboxSource {
    @Override
    public String collection() {
        return Collections.API_KEYS;
    }

    @Override
    public String topic() {
        return AuthEvents.TOPIC;
    }
}
