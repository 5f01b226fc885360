package io.omnify.auth.contract;

import io.omnify.auth.keys.domain.KeyEvent;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;

/** The wire form, promised in docs/contracts/events/api_key.revoked.v1.json. */
public record ApiKeyRevokedV1(String organizationId, String keyId, Instant revokedAt) {
    public static final String TYPE = "api_key.revoked.v1";

    static OutboxMessage encode(String id, KeyEvent.Revoked event) {
        var org = event.org();
        var data = new ApiKeyRevokedV1(org.value(), event.key(), event.at());
        return OutboxMessage.of(id, TYPE, org.value(), org, event.at(), data);
    }
}
