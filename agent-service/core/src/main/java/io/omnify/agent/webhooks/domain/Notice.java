package io.omnify.agent.webhooks.domain;

import io.omnify.agent.shared.domain.Json;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a platform says has happened.
 *
 * @param id the platform's; where it gives none, a hash of what it says
 * @param account the platform's id of the account it is about; empty where it does not say, and then it is nobody's
 * @param subject what it is about, such as a contact; empty where it does not say
 */
public record Notice(
        String id, String type, Instant at, String account, String subject, Map<String, @Nullable Object> payload) {
    public Notice {
        payload = Json.copy(payload);
    }
}
