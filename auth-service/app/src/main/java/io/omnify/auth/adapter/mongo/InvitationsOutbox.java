package io.omnify.auth.adapter.mongo;

import io.omnify.auth.contract.AuthEvents;
import io.omnify.platform.events.OutboxSource;
import jakarta.inject.Singleton;

/** Says where what is told of invitations waits. */
@Singleton
public final class InvitationsOutbox implements OutboxSource {
    @Override
    public String collection() {
        return Collections.INVITATIONS;
    }

    @Override
    public String topic() {
        return AuthEvents.TOPIC;
    }
}
